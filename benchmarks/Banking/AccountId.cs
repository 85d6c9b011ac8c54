namespace Stepwright.Benchmarks.Banking;

public readonly record struct AccountId(int Value);
