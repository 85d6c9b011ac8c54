namespace Stepwright.Benchmarks.Recovery.Trade;

/// <summary>What the bank calls a payment.</summary>
internal readonly record struct ChargeId(string Value);
