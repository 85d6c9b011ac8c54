namespace Stepwright.Benchmarks.SmallBank;

/// <summary>A transaction of any kind.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Customer">Whose accounts it reads or changes.</param>
/// <param name="Other">Who gets the money, where somebody does.</param>
/// <param name="Amount">How much, in cents, where it says so.</param>
internal readonly record struct Transaction(TransactionKind Kind, CustomerId Customer, CustomerId Other, long Amount);
