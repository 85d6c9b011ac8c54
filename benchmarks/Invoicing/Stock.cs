namespace Stepwright.Benchmarks.Invoicing;

/// <summary>The pieces of a product on hand and sold.</summary>
public record struct Stock(int OnHand, int Sold);
