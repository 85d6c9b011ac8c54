using System.Runtime.CompilerServices;

namespace Stepwright.Simulation;

/// <summary>Everything that a table holds, in its order: what is in each place, and the free places in the order in which they are taken.</summary>
internal static class Places<TKey, TRow>
    where TKey : notnull
    where TRow : struct
{
    /// <summary>How two tables differ; <c>null</c> where they do not.</summary>
    public static string? Difference(Table<TKey, TRow> expected, Table<TKey, TRow> actual)
    {
        if (expected.Count != actual.Count)
            return $"{expected.Name}: {actual.Count} rows instead of {expected.Count}";
        if (!expected.SequenceEqual(actual))
            return $"{expected.Name}: rows {string.Join(", ", actual)} instead of {string.Join(", ", expected)}";
        if (expected.End != actual.End)
            return $"{expected.Name}: {actual.End - 1} places instead of {expected.End - 1}";
        for (var slot = 1; slot < expected.End; slot++)
        {
            var (wanted, found) = (expected.Slots[slot], actual.Slots[slot]);
            if (wanted.Tag != found.Tag || !EqualityComparer<TKey>.Default.Equals(wanted.Key, found.Key) || !wanted.Row.Equals(found.Row))
                return $"{expected.Name}: in place {slot} {found.Tag:x8} {found.Key} {found.Row} instead of {wanted.Tag:x8} {wanted.Key} {wanted.Row}";
            if ((found.Tag & SlotState.Mask) == SlotState.Live && actual.Find(found.Key) != slot)
                return $"{expected.Name}: {found.Key} is found in place {actual.Find(found.Key)} instead of {slot}";
        }

        var (wantedFree, foundFree) = (Free(expected), Free(actual));
        return wantedFree.SequenceEqual(foundFree)
            ? null
            : $"{expected.Name}: free places {string.Join(", ", foundFree)} instead of {string.Join(", ", wantedFree)}";
    }

    /// <summary>All of it as text.</summary>
    public static string Text(Table<TKey, TRow> table)
    {
        var places = Enumerable.Range(1, table.End - 1).Select(slot => table.Slots[slot]).Select(slot => $"{slot.Tag & SlotState.Mask} {slot.Key} {slot.Row}");
        return $"{table.Count}: {string.Join(", ", places)}; free {string.Join(", ", Free(table))}";
    }

    private static List<int> Free(Table<TKey, TRow> table)
    {
        var free = new List<int>();
        for (var slot = FreeHead(table); slot != 0; slot = table.Slots[slot].Next)
            free.Add(slot);
        if (FreeTail(table) != (free.Count == 0 ? 0 : free[^1]))
            free.Add(-FreeTail(table));
        return free;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_freeHead")]
    private static extern ref int FreeHead(Table<TKey, TRow> table);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_freeTail")]
    private static extern ref int FreeTail(Table<TKey, TRow> table);
}
