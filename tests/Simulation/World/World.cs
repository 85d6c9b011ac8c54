namespace Stepwright.Simulation;

public readonly record struct Id(int Value);

public readonly record struct Name(string Value);

/// <summary>The row of two tables; <paramref name="Link"/> is a key of either.</summary>
public record struct Coin(int Value, Id Link);

/// <summary>A row with a reference in it.</summary>
public record struct Label(string? Text, int Uses);

public record struct Sum(int Total, int Writes);

public readonly record struct SlipId(int Value);

/// <summary>A row whose key is drawn.</summary>
public record struct Slip(Id Coin, int Value);

/// <summary>Two tables of one row type, one with reference keys, one with drawn ones, a cell, invariants over both kinds, two accumulators.</summary>
[State]
public sealed partial class World
{
    public partial Table<Id, Coin> Left { get; }

    public partial Table<Id, Coin> Right { get; }

    public partial Table<Name, Label> Labels { get; }

    public partial Table<SlipId, Slip> Slips { get; }

    public partial Sequence<SlipId> SlipIds { get; }

    public partial Cell<Sum> Sum { get; }

    public partial Accumulator<long> Added { get; }

    [Accumulate(AccumulatorOperation.Max)]
    public partial Accumulator<int> Highest { get; }

    [Invariant]
    static bool NotNegative(in Coin coin) => coin.Value >= 0;

    [Invariant]
    static bool Bounded(in Sum sum) => sum.Total <= WorldLimits.Total;
}

public static class WorldLimits
{
    public const int Total = 60;
}

[Executor<World>]
public sealed partial class WorldExecutor;
