namespace Stepwright.Benchmarks.Recovery.Trade;

[Executor<Market>]
internal sealed partial class MarketExecutor;
