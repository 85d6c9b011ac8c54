namespace Stepwright.Benchmarks.Recovery.Trade;

/// <summary>What there is of an article, and between how many there should be.</summary>
internal record struct Stock(int Available, int Reserved, int Low, int High);
