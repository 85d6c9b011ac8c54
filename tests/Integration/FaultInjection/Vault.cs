namespace Stepwright.Integration.Tests.FaultInjection;

public readonly record struct RowId(int Value);

public readonly record struct ProbeId(string Point);

public record struct Row(int Value, RowId Link);

/// <summary>A row that every injection point reads: where the fault is a missing row, that point's is not there.</summary>
public record struct Probe(int Reads);

/// <summary>What every injection point writes, so that an invariant can break there.</summary>
public record struct Gauge(int Value);

public record struct Total(long Value, string? Trail);

[State]
public sealed partial class Vault
{
    public partial Table<RowId, Row> Rows { get; }

    public partial Table<ProbeId, Probe> Probes { get; }

    public partial Cell<Gauge> Gauge { get; }

    public partial Cell<Total> Total { get; }

    public partial Accumulator<long> Added { get; }

    [Accumulate(AccumulatorOperation.Max)]
    public partial Accumulator<int> Highest { get; }

    [Invariant]
    static bool GaugeHolds(in Gauge gauge) => gauge.Value >= 0;
}

[Executor<Vault>]
public sealed partial class VaultExecutor;
