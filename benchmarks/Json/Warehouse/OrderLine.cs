namespace Stepwright.Benchmarks.Json.Warehouse;

public readonly record struct OrderLine(Sku Sku, int Quantity, decimal Price);
