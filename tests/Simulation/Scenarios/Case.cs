using System.Collections.Immutable;

namespace Stepwright.Simulation;

/// <summary>A scenario, how its workers are played, and how it goes back and forth in its history; <c>null</c> for without history.</summary>
internal sealed record Case(Scenario Scenario, Interleaving Interleaving, Retracing? Retracing)
{
    /// <summary>The case of a number among those of a seed.</summary>
    public static Case Generate(long seed, long number, bool onThreads)
    {
        var dice = new Dice(Dice.SeedOf(seed, number));
        var scenario = ScenarioGenerator.Generate(dice);
        var interleaving = Interleaving.Generate(dice, scenario, onThreads);
        return new Case(scenario, interleaving, dice.OneIn(2) ? Retracing.Generate(dice) : null);
    }

    public override string ToString() => $"{Interleaving}\n{(Retracing is null ? "without history" : Retracing)}\n{Scenario}";

    /// <summary>Smaller ones, for finding the smallest that fails.</summary>
    public IEnumerable<Case> Shrink()
    {
        if (Retracing is not null)
            yield return this with { Retracing = null };
        foreach (var scenario in ShrinkScenario())
            yield return this with { Scenario = scenario };
        foreach (var retracing in Retracing?.Shrink() ?? [])
            yield return this with { Retracing = retracing };
        foreach (var interleaving in Interleaving.Shrink())
            yield return this with { Interleaving = interleaving };
    }

    private IEnumerable<Scenario> ShrinkScenario()
    {
        var batches = Scenario.Batches;
        foreach (var fewer in WithoutRuns(batches))
            yield return Scenario with { Batches = fewer };
        for (var i = 0; i < batches.Length; i++)
        {
            foreach (var fewer in WithoutRuns(batches[i]))
                yield return Scenario with { Batches = batches.SetItem(i, fewer) };
        }

        foreach (var fewer in WithoutRuns(Scenario.Rows))
            yield return Scenario with { Rows = fewer };
        for (var i = 0; i < batches.Length; i++)
        {
            for (var j = 0; j < batches[i].Length; j++)
            {
                var item = batches[i][j];
                if (!item.IsGroup)
                    continue;
                yield return Scenario with { Batches = batches.SetItem(i, batches[i].SetItem(j, item with { IsGroup = item.Ops.Length != 1 })) };
                foreach (var fewer in WithoutRuns(item.Ops))
                    yield return Scenario with { Batches = batches.SetItem(i, batches[i].SetItem(j, item with { Ops = fewer })) };
            }
        }

        if (Scenario.Recovery != Recovery.Suggest)
            yield return Scenario with { Recovery = Recovery.Suggest };
        if (Scenario.IsCancellable)
            yield return Scenario with { IsCancellable = false };
    }

    // First without halves, then without ever shorter runs, at last without single ones.
    private static IEnumerable<ImmutableArray<T>> WithoutRuns<T>(ImmutableArray<T> items)
    {
        for (var length = (items.Length + 1) / 2; length > 0; length = length == 1 ? 0 : (length + 1) / 2)
        {
            for (var start = 0; start < items.Length; start += length)
                yield return items.RemoveRange(start, Math.Min(length, items.Length - start));
        }
    }
}
