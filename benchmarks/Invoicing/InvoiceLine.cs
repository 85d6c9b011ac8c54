namespace Stepwright.Benchmarks.Invoicing;

/// <summary>Pieces of one product; the price of one is in pennies.</summary>
public readonly record struct InvoiceLine(ProductId Product, int Quantity, int Price);
