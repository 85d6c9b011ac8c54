using System.Collections.Immutable;

namespace Stepwright.Benchmarks.Diffs;

/// <summary>Commands of many steps, the same ones each time.</summary>
internal static class Counts
{
    private const int Seed = 20101201;

    /// <summary>Commands over rows that are far apart.</summary>
    public static Count[] Create(int commands, int steps, int items)
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, commands).Select(_ => Create(random, steps, items))];
    }

    /// <summary>A batch for each command.</summary>
    public static DepotBatch[] Batches(DepotExecutor executor, Count[] commands) => Array.ConvertAll(commands, command =>
    {
        var batch = executor.CreateBatch();
        batch.Add(command);
        return batch;
    });

    private static Count Create(Random random, int steps, int items)
    {
        var counted = ImmutableArray.CreateBuilder<CountedItem>(steps);
        var seen = new HashSet<int>();
        while (counted.Count < steps)
        {
            var item = random.Next(items);
            if (seen.Add(item))
                counted.Add(new CountedItem(new ItemId(item), random.Next(-20, 21)));
        }

        return new Count(counted.MoveToImmutable());
    }
}
