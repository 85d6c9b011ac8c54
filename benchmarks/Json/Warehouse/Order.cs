namespace Stepwright.Benchmarks.Json.Warehouse;

public record struct Order(CustomerId Customer, int Lines, decimal Total);
