namespace Stepwright.Benchmarks.Recovery.Trade;

internal readonly record struct OrderId(int Value);
