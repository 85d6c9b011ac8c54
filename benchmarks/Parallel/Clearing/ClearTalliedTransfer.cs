using Stepwright.Benchmarks.Banking;

namespace Stepwright.Benchmarks.Parallel.Clearing;

/// <summary>Moves money as <see cref="ClearTransfer"/> does, and adds it to the turnover in an accumulator.</summary>
[Command<ClearingHouse>]
[Distinct(nameof(From), nameof(To))]
public readonly partial record struct ClearTalliedTransfer(AccountId From, AccountId To, long Amount, int Rounds)
{
    private static readonly StepResult NotCovered = StepResult.Fail("not-covered", "The balance is less than the amount.");

    [Step]
    StepResult Move([Key(nameof(From))] ref ClearedAccount from, [Key(nameof(To))] ref ClearedAccount to)
    {
        if (from.Balance < Amount)
            return NotCovered;
        var seal = Computation.Run(from.Seal + to.Seal, Rounds);
        from = new ClearedAccount(from.Balance - Amount, seal);
        to = new ClearedAccount(to.Balance + Amount, seal);
        return StepResult.Ok;
    }

    [Step]
    void Tally(Accumulate<long> turnover) => turnover.Add(Amount);
}
