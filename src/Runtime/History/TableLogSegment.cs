using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stepwright;

/// <summary>A stretch of the undo log of a table.</summary>
/// <param name="entries">The entries, in memory that is the segment's.</param>
/// <param name="start">Where they begin.</param>
/// <param name="count">How many there are.</param>
/// <param name="freed">What its <see cref="UndoKind.Free"/> entries took from their slots.</param>
/// <param name="unbound">Of entries that were undone, the keys that undoing took from reserved slots, the first one last.</param>
internal sealed class TableLogSegment<TKey, TRow>(UndoEntry<TRow>[] entries, int start, int count, FreedKey<TKey>[] freed, TKey[] unbound) : LogSegment
{
    public ReadOnlySpan<UndoEntry<TRow>> Entries => entries.AsSpan(start, count);

    public FreedKey<TKey>[] Freed => freed;

    public TKey[] Unbound => unbound;

    public override int Count => count;

    public override long Bytes =>
        ((long)count * Unsafe.SizeOf<UndoEntry<TRow>>()) + ((long)freed.Length * Unsafe.SizeOf<FreedKey<TKey>>()) + ((long)unbound.Length * Unsafe.SizeOf<TKey>());

    // What is walked backwards needs no first entries of what was freed.
    public override LogSegment From(int from) => new TableLogSegment<TKey, TRow>(entries, start + from, count - from, freed, []);

    public override LogSegment Join(LogSegment[] segments)
    {
        var joined = new UndoEntry<TRow>[segments.Sum(static segment => segment.Count)];
        var all = new List<FreedKey<TKey>>();
        var place = 0;
        foreach (var segment in segments)
        {
            var part = (TableLogSegment<TKey, TRow>)segment;
            part.Entries.CopyTo(joined.AsSpan(place));
            place += part.Count;
            all.AddRange(part.Freed);
        }

        return new TableLogSegment<TKey, TRow>(joined, 0, joined.Length, [.. all], []);
    }

    // The pool takes what has the size of what it gives.
    public override void Release()
    {
        if (entries.Length >= 16 && BitOperations.IsPow2(entries.Length))
            ArrayPool<UndoEntry<TRow>>.Shared.Return(entries, clearArray: RuntimeHelpers.IsReferenceOrContainsReferences<TRow>());
    }
}
