namespace Stepwright.Benchmarks.Recovery.Trade;

internal readonly record struct ClientId(string Value);
