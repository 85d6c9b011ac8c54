namespace Stepwright.Benchmarks.Banking;

/// <summary>Moves money between two accounts in one step.</summary>
[Command<Bank>]
[Distinct(nameof(From), nameof(To))]
public readonly partial record struct Transfer(AccountId From, AccountId To, long Amount)
{
    private static readonly StepResult NotCovered = StepResult.Fail("not-covered", "The balance is less than the amount.");

    [Step]
    StepResult Move([Key(nameof(From))] ref Account from, [Key(nameof(To))] ref Account to)
    {
        if (from.Balance < Amount)
            return NotCovered;
        from.Balance -= Amount;
        to.Balance += Amount;
        return StepResult.Ok;
    }
}
