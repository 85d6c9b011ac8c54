namespace Stepwright.Benchmarks.SmallBank;

/// <summary>Sums a customer's accounts.</summary>
[Command<Bank>(Result = nameof(Sum))]
public readonly partial record struct Balance(CustomerId Customer)
{
    [Step]
    long Sum(in Savings savings, in Checking checking) => savings.Balance + checking.Balance;
}
