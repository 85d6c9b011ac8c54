namespace Stepwright.Benchmarks.Json.Warehouse;

public readonly record struct CustomerId(int Value);
