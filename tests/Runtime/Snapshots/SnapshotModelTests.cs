namespace Stepwright.Runtime.Tests.Snapshots;

/// <summary>Random direct changes with several snapshots alive, each against a copy that was made when it was taken.</summary>
public sealed class SnapshotModelTests
{
    // Room enough for the table to be copied in small chunks, as large ones are.
    private const int LargeCapacity = 40_000;

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 0)]
    [InlineData(4, LargeCapacity)]
    [InlineData(5, LargeCapacity)]
    public void Snapshots_are_as_their_copies(int seed, int capacity)
    {
        var random = new Random(seed);
        var warehouse = new Warehouse();
        warehouse.Stock.EnsureCapacity(capacity);
        var alive = new List<(WarehouseSnapshot Snapshot, List<KeyValuePair<string, Pile>> Copy)>();
        for (var step = 0; step < 3_000; step++)
        {
            Change(warehouse.Stock, random, step);
            if (random.Next(20) == 0)
                alive.Add((warehouse.Snapshot(), [.. warehouse.Stock]));
            if (alive.Count > 0 && random.Next(25) == 0)
            {
                var ended = random.Next(alive.Count);
                alive[ended].Snapshot.Dispose();
                alive.RemoveAt(ended);
            }

            if (random.Next(10) == 0)
            {
                foreach (var (snapshot, copy) in alive)
                    AssertSame(copy, snapshot.Stock, $"seed {seed}, step {step}");
            }
        }

        Assert.NotEmpty(alive);
        for (var i = 1; i < alive.Count; i++)
            AssertDifferencesAreTold(alive[i - 1].Snapshot.Stock, alive[i].Snapshot.Stock);
    }

    private static void Change(Table<string, Pile> stock, Random random, int step)
    {
        // Grows for a while, then shrinks.
        var key = $"{random.Next(step % 1_000 < 600 ? 400 : 100)}";
        switch (random.Next(4))
        {
            case 0:
                stock.TryAdd(key, new Pile(step, key));
                break;
            case 1:
                stock.Remove(key);
                break;
            default:
                stock[key] = new Pile(step, null);
                break;
        }
    }

    private static void AssertSame(List<KeyValuePair<string, Pile>> copy, TableSnapshot<string, Pile> snapshot, string where)
    {
        Assert.True(copy.SequenceEqual(snapshot), where);
        Assert.True(copy.Count == snapshot.Count, where);
        var rows = copy.ToDictionary();
        for (var i = 0; i < 420; i++)
        {
            var isThere = snapshot.TryGet($"{i}", out var row);
            Assert.True(isThere == rows.TryGetValue($"{i}", out var expected) && row == expected, where);
        }
    }

    private static void AssertDifferencesAreTold(TableSnapshot<string, Pile> older, TableSnapshot<string, Pile> newer)
    {
        var told = older.SlotsThatMayDiffer(newer).ToList();
        Assert.Equal(told, newer.SlotsThatMayDiffer(older));
        Assert.Equal(told.Distinct().Order(), told);
        var differing = Enumerable.Range(1, newer.Version.End - 1).Where(slot =>
            older.TryReadSlot(slot, out var before) != newer.TryReadSlot(slot, out var now) || !before.Equals(now));
        Assert.Superset(differing.ToHashSet(), told.ToHashSet());
    }
}
