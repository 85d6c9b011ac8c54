namespace Stepwright.Integration.Tests.Accumulators;

public readonly record struct TraderId(int Value);

public record struct Trader(long Cash);

/// <summary>Accumulators of every operation and of several sizes, beside a table and a cell of an integer type.</summary>
[State]
public sealed partial class Market
{
    public partial Table<TraderId, Trader> Traders { get; }

    public partial Cell<short> Round { get; }

    public partial Accumulator<long> Volume { get; }

    [Accumulate(AccumulatorOperation.Sum)]
    public partial Accumulator<long> Fees { get; }

    [Accumulate(AccumulatorOperation.Max)]
    public partial Accumulator<int> Highest { get; }

    [Accumulate(AccumulatorOperation.Min)]
    public partial Accumulator<int> Lowest { get; }

    [Accumulate(AccumulatorOperation.Or)]
    internal partial Accumulator<byte> Flags { get; }

    public partial Accumulator<short> Rounds { get; }

    public partial Accumulator<Int128> Turnover { get; }
}

[Executor<Market>]
public sealed partial class MarketExecutor;
