namespace Stepwright.Benchmarks.Recovery.Trade;

internal readonly record struct OrderLine(Sku Sku, int Quantity, int Price);
