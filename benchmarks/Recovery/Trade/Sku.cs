namespace Stepwright.Benchmarks.Recovery.Trade;

internal readonly record struct Sku(string Value);
