using System.Runtime.CompilerServices;

namespace Stepwright;

/// <summary>A stretch of the undo log of a table.</summary>
/// <param name="entries">The entries.</param>
/// <param name="freed">What its <see cref="UndoKind.Free"/> entries took from their slots.</param>
/// <param name="unbound">Of entries that were undone, the keys that undoing took from reserved slots, the first one last.</param>
internal sealed class TableLogSegment<TKey, TRow>(ReadOnlyMemory<UndoEntry<TRow>> entries, ReadOnlyMemory<FreedKey<TKey>> freed, ReadOnlyMemory<TKey> unbound) : LogSegment
{
    public ReadOnlyMemory<UndoEntry<TRow>> Entries => entries;

    public ReadOnlyMemory<FreedKey<TKey>> Freed => freed;

    public ReadOnlyMemory<TKey> Unbound => unbound;

    public override int Count => entries.Length;

    // What is walked backwards needs no first entries of what was freed.
    public override LogSegment From(int start) => new TableLogSegment<TKey, TRow>(entries[start..], freed, default);

    public override long Bytes => ((long)entries.Length * Unsafe.SizeOf<UndoEntry<TRow>>()) + ((long)freed.Length * Unsafe.SizeOf<FreedKey<TKey>>()) + ((long)unbound.Length * Unsafe.SizeOf<TKey>());
}
