namespace Retail;

/// <summary>A product of the synthetic shop.</summary>
internal sealed record CatalogueItem(StockCode Code, string Description, decimal Price);
