namespace Retail;

/// <summary>The code of a product, as the shop writes it.</summary>
public readonly record struct StockCode(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
