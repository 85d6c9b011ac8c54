namespace Stepwright.Benchmarks.Invoicing;

public readonly record struct CustomerId(int Value);
