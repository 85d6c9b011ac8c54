namespace Stepwright.Benchmarks.Json.Warehouse;

public readonly record struct Sku(string Value);
