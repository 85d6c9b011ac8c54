namespace Retail;

/// <summary>What is known of a product. 64 bits: no sum of invoice quantities can wrap.</summary>
/// <param name="OnHand">Pieces in the warehouse.</param>
/// <param name="Sold">Pieces of committed invoices, less those of committed cancellations.</param>
public record struct Product(long OnHand, long Sold);
