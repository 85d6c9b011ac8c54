namespace Stepwright.Benchmarks.Invoicing;

/// <summary>The sums over all invoices; the revenue is in pennies.</summary>
public record struct Totals(int Invoices, int Lines, long Revenue);
