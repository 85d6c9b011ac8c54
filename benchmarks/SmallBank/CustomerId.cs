namespace Stepwright.Benchmarks.SmallBank;

public readonly record struct CustomerId(int Value);
