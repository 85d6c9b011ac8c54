namespace Stepwright.Benchmarks.Json.Warehouse;

public record struct Totals(int Orders, decimal Revenue);
