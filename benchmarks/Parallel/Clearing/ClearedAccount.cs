namespace Stepwright.Benchmarks.Parallel.Clearing;

/// <summary>An account; its balance is in pennies, and its seal is a hash over all that was done to it.</summary>
public record struct ClearedAccount(long Balance, ulong Seal);
