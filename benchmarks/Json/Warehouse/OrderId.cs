namespace Stepwright.Benchmarks.Json.Warehouse;

public readonly record struct OrderId(int Value);
