namespace Retail;

/// <summary>One line of an invoice.</summary>
/// <param name="Product">What moves.</param>
/// <param name="Quantity">Pieces, with the sign that the invoice gives them.</param>
/// <param name="Price">Pounds a piece.</param>
public readonly record struct InvoiceLine(StockCode Product, int Quantity, decimal Price)
{
    /// <summary>Pieces without sign: cancellations write theirs negative.</summary>
    public long Pieces => Math.Abs((long)Quantity);
}
