namespace Stepwright.Benchmarks.SmallBank;

/// <summary>A savings account; its balance is in cents.</summary>
public record struct Savings(long Balance);
