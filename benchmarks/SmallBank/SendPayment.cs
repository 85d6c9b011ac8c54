namespace Stepwright.Benchmarks.SmallBank;

/// <summary>Moves money from one checking account to another.</summary>
[Command<Bank>]
[Distinct(nameof(From), nameof(To))]
public readonly partial record struct SendPayment(CustomerId From, CustomerId To, long Amount)
{
    [Step]
    StepResult Send([Key(nameof(From))] ref Checking from, [Key(nameof(To))] ref Checking to)
    {
        if (from.Balance < Amount)
            return NotCovered.Result;
        from.Balance -= Amount;
        to.Balance += Amount;
        return StepResult.Ok;
    }
}
