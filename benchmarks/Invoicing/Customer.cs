namespace Stepwright.Benchmarks.Invoicing;

/// <summary>What a customer spent, in pennies.</summary>
public record struct Customer(long Spent, int Invoices);
