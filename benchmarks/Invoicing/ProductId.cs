namespace Stepwright.Benchmarks.Invoicing;

public readonly record struct ProductId(int Value);
