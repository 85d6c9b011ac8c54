using Stepwright.Benchmarks.Banking;

namespace Stepwright.Benchmarks.Parallel.Clearing;

/// <summary>Moves money between two accounts and seals both, which takes as long as the rounds say.</summary>
[Command<ClearingHouse>]
[Distinct(nameof(From), nameof(To))]
public readonly partial record struct ClearTransfer(AccountId From, AccountId To, long Amount, int Rounds)
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
}
