namespace Stepwright.Benchmarks.SmallBank;

/// <summary>Moves all that a customer has to another's checking account.</summary>
[Command<Bank>]
[Distinct(nameof(From), nameof(To))]
public readonly partial record struct Amalgamate(CustomerId From, CustomerId To)
{
    [Step]
    void Move([Key(nameof(From))] ref Savings savings, [Key(nameof(From))] ref Checking checking, [Key(nameof(To))] ref Checking to)
    {
        to.Balance += savings.Balance + checking.Balance;
        savings.Balance = 0;
        checking.Balance = 0;
    }
}
