using System.Collections.Immutable;

namespace Stepwright.Simulation;

/// <summary>A snapshot of a world, and copies of what it ought to hold.</summary>
internal sealed class WatchedSnapshot
{
    private const int KeysToMiss = 40;

    private readonly ImmutableArray<KeyValuePair<Id, Coin>> _left;
    private readonly ImmutableArray<KeyValuePair<Id, Coin>> _right;
    private readonly ImmutableArray<KeyValuePair<Name, Label>> _labels;
    private readonly ImmutableArray<KeyValuePair<SlipId, Slip>> _slips;
    private readonly (SlipId Next, Sum Sum, long Added, int Highest) _values;

    public WatchedSnapshot(World world)
    {
        Snapshot = world.Snapshot();
        _left = [.. world.Left];
        _right = [.. world.Right];
        _labels = [.. world.Labels];
        _slips = [.. world.Slips];
        _values = (world.SlipIds.Peek, world.Sum.Value, world.Added.Value, world.Highest.Value);
    }

    public WorldSnapshot Snapshot { get; }

    /// <summary>How it differs from the copies; <c>null</c> where it does not.</summary>
    public string? Difference()
    {
        var ids = Enumerable.Range(0, KeysToMiss).Select(value => new Id(value));
        var values = (Snapshot.SlipIds, Snapshot.Sum, Snapshot.Added, Snapshot.Highest);
        return Difference(_left, Snapshot.Left, ids)
            ?? Difference(_right, Snapshot.Right, ids)
            ?? Difference(_labels, Snapshot.Labels, Enumerable.Range(0, KeysToMiss).Select(value => new Name($"{value}")))
            ?? Difference(_slips, Snapshot.Slips, Enumerable.Range(0, KeysToMiss).Select(value => new SlipId(value)))
            ?? (values == _values ? null : $"{values} instead of {_values}");
    }

    /// <summary>A slot that differs from that of an older one, though it is told that it cannot; <c>null</c> where there is none.</summary>
    public string? DifferenceFrom(WatchedSnapshot older) => Untold(older.Snapshot.Left, Snapshot.Left)
            ?? Untold(older.Snapshot.Right, Snapshot.Right)
            ?? Untold(older.Snapshot.Labels, Snapshot.Labels)
            ?? Untold(older.Snapshot.Slips, Snapshot.Slips);

    private static string? Difference<TKey, TRow>(
        ImmutableArray<KeyValuePair<TKey, TRow>> expected, TableSnapshot<TKey, TRow> actual, IEnumerable<TKey> others)
        where TKey : notnull
        where TRow : struct
    {
        if (!expected.SequenceEqual(actual) || !expected.Select(row => row.Key).SequenceEqual(actual.Keys) || expected.Length != actual.Count)
            return $"{actual.Count} rows {string.Join(", ", actual)} instead of {string.Join(", ", expected)}";
        foreach (var (key, row) in expected)
        {
            if (!actual.TryGet(key, out var found) || !found.Equals(row))
                return $"{key} is {found} instead of {row}";
        }

        var known = expected.Select(row => row.Key).ToHashSet();
        return others.Where(key => !known.Contains(key) && actual.ContainsKey(key)).Select(key => $"{key} is there").FirstOrDefault();
    }

    private static string? Untold<TKey, TRow>(TableSnapshot<TKey, TRow> older, TableSnapshot<TKey, TRow> newer)
        where TKey : notnull
        where TRow : struct
    {
        var told = older.SlotsThatMayDiffer(newer).ToHashSet();
        for (var slot = 1; slot < newer.Version.End; slot++)
        {
            var (was, isNow) = (older.TryReadSlot(slot, out var before), newer.TryReadSlot(slot, out var now));
            if (!told.Contains(slot) && (was != isNow || !before.Equals(now)))
                return $"slot {slot} holds {now} instead of {before}";
        }

        return null;
    }
}
