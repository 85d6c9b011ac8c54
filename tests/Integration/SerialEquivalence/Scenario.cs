using System.Collections.Immutable;

namespace Stepwright.Integration.Tests.SerialEquivalence;

/// <summary>A row that is loaded before the batches, and perhaps removed again so that its place is free.</summary>
internal sealed record LoadedRow(bool IsLeft, Id Id, Coin Coin, bool IsRemoved);

/// <summary>One command, or several as a group.</summary>
internal sealed record ScenarioItem(bool IsGroup, ImmutableArray<WorldOp> Ops)
{
    public override string ToString() => IsGroup ? $"group {{ {string.Join("; ", Ops)} }}" : string.Join("; ", Ops);
}

/// <summary>A state, and batches that run on it one after another.</summary>
internal sealed record Scenario(
    Atomicity Atomicity, bool IsCancellable, ImmutableArray<LoadedRow> Rows, int Total, ImmutableArray<ImmutableArray<ScenarioItem>> Batches)
{
    public override string ToString() =>
        $"""
        {Atomicity}, {(IsCancellable ? "cancellable" : "not cancellable")}, total {Total}
        {string.Join("\n", Rows)}
        {string.Join("\n", Batches.Select((batch, number) => $"batch {number}:\n  {string.Join("\n  ", batch)}"))}
        """;

    /// <summary>Smaller ones, for finding the smallest that fails.</summary>
    public IEnumerable<Scenario> Shrink()
    {
        for (var i = 0; i < Batches.Length; i++)
            yield return this with { Batches = Batches.RemoveAt(i) };
        for (var i = 0; i < Batches.Length; i++)
        {
            for (var j = 0; j < Batches[i].Length; j++)
            {
                yield return this with { Batches = Batches.SetItem(i, Batches[i].RemoveAt(j)) };
                for (var k = 0; k < Batches[i][j].Ops.Length && Batches[i][j].Ops.Length > 1; k++)
                {
                    var item = Batches[i][j] with { Ops = Batches[i][j].Ops.RemoveAt(k) };
                    yield return this with { Batches = Batches.SetItem(i, Batches[i].SetItem(j, item)) };
                }
            }
        }

        for (var i = 0; i < Rows.Length; i++)
            yield return this with { Rows = Rows.RemoveAt(i) };
    }
}
