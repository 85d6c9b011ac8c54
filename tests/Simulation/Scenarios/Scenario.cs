using System.Collections.Immutable;

namespace Stepwright.Simulation;

/// <summary>A row that is loaded before the batches, and perhaps removed again so that its place is free.</summary>
internal sealed record LoadedRow(bool IsLeft, Id Id, Coin Coin, bool IsRemoved);

/// <summary>One command, or several as a group.</summary>
internal sealed record ScenarioItem(bool IsGroup, ImmutableArray<WorldOp> Ops)
{
    public override string ToString() => IsGroup ? $"group {{ {string.Join("; ", Ops)} }}" : string.Join("; ", Ops);
}

/// <summary>A state, and batches that run on it one after another.</summary>
internal sealed record Scenario(
    Atomicity Atomicity, Recovery Recovery, bool IsCancellable, ImmutableArray<LoadedRow> Rows, int Total, ImmutableArray<ImmutableArray<ScenarioItem>> Batches)
{
    public override string ToString() =>
        $"""
        {Atomicity}, {Recovery}, {(IsCancellable ? "cancellable" : "not cancellable")}, total {Total}
        {string.Join("\n", Rows)}
        {string.Join("\n", Batches.Select((batch, number) => $"batch {number}:\n  {string.Join("\n  ", batch)}"))}
        """;
}
