namespace Stepwright.Benchmarks.Banking;

/// <summary>An account; its balance is in pennies.</summary>
public record struct Account(long Balance);
