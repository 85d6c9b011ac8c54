namespace Stepwright.Benchmarks.SmallBank;

/// <summary>A checking account; its balance is in cents.</summary>
public record struct Checking(long Balance);
