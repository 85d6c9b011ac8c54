namespace Stepwright.Benchmarks.SmallBank;

/// <summary>Pays into, or out of, a savings account.</summary>
[Command<Bank>]
public readonly partial record struct TransactSavings(CustomerId Customer, long Amount)
{
    [Step]
    StepResult Transact(ref Savings savings)
    {
        if (savings.Balance + Amount < 0)
            return NotCovered.Result;
        savings.Balance += Amount;
        return StepResult.Ok;
    }
}
