using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Stepwright.Contract;

namespace Stepwright;

/// <summary>
/// The rows of a table as they were when a snapshot of its state was taken, in slot order: insertion order while nothing was removed.
/// Any thread may read them while batches go on, until the snapshot is disposed.
/// </summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TRow">The row.</typeparam>
[DebuggerDisplay("{Version.Name}: {Version.Count} rows")]
public readonly partial struct TableSnapshot<TKey, TRow> : IReadOnlyCollection<KeyValuePair<TKey, TRow>>
    where TKey : notnull
    where TRow : struct
{
    // Kept alive to the end of every read: what is collected is no longer saved for.
    private readonly StateSnapshot _owner;

    internal TableSnapshot(StateSnapshot owner, TableVersion<TKey, TRow> version)
    {
        _owner = owner;
        Version = version;
    }

    /// <summary>The number of rows.</summary>
    /// <exception cref="ObjectDisposedException">The snapshot was disposed.</exception>
    public int Count
    {
        get
        {
            ThrowIfDisposed();
            return Version.Count;
        }
    }

    /// <summary>The keys, in the order of the rows.</summary>
    public KeyCollection Keys => new(this);

    internal TableVersion<TKey, TRow> Version { get; }

    /// <summary>The row of a key.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="KeyNotFoundException">The table had no row of that key.</exception>
    /// <exception cref="ObjectDisposedException">The snapshot was disposed.</exception>
    public TRow this[TKey key]
    {
        get
        {
            if (!TryGet(key, out var row))
                ThrowMissing(key);
            return row;
        }
    }

    /// <summary>Reads the row of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="row">The row, or <c>default</c> where there was none.</param>
    /// <returns>Whether the table had a row of that key.</returns>
    /// <exception cref="ObjectDisposedException">The snapshot was disposed.</exception>
    public bool TryGet(TKey key, out TRow row)
    {
        var isFound = Version.TryFind(key, out var slot);
        row = slot.Row;
        GC.KeepAlive(_owner);
        return isFound;
    }

    /// <summary>Whether the table had a row of that key.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="ObjectDisposedException">The snapshot was disposed.</exception>
    public bool ContainsKey(TKey key) => TryGet(key, out _);

    /// <summary>Enumerates the rows without allocating.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<KeyValuePair<TKey, TRow>> IEnumerable<KeyValuePair<TKey, TRow>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>
    /// The slots that may hold something else in another snapshot of the table, in order: those that were saved for the older one and
    /// those that were appended since. Where the table has grown in between, all of them.
    /// </summary>
    /// <param name="other">An older or newer snapshot of the same table.</param>
    /// <exception cref="ObjectDisposedException">One of the snapshots was disposed, at the end at the latest.</exception>
    internal IEnumerable<int> SlotsThatMayDiffer(TableSnapshot<TKey, TRow> other)
    {
        var (older, newer) = Version.Number <= other.Version.Number ? (Version, other.Version) : (other.Version, Version);
        var isSameArray = older.Slots.Source == newer.Slots.Source;
        if (isSameArray)
        {
            foreach (var slot in older.Slots.Saved())
            {
                if (slot > 0 && slot < older.End)
                    yield return slot;
            }
        }

        for (var slot = isSameArray ? older.End : 1; slot < Math.Max(older.End, newer.End); slot++)
            yield return slot;
        ThrowIfDisposed();
        other.ThrowIfDisposed();
    }

    /// <summary>Reads a slot.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="row">Its key and its row.</param>
    /// <returns>Whether it held a row.</returns>
    /// <exception cref="ObjectDisposedException">The snapshot was disposed.</exception>
    internal bool TryReadSlot(int slot, out KeyValuePair<TKey, TRow> row)
    {
        if (slot >= Version.End || !Version.Read(slot, out var read))
        {
            row = default;
            return false;
        }

        row = new(read.Key, read.Row);
        GC.KeepAlive(_owner);
        return true;
    }

    private void ThrowIfDisposed()
    {
        Version.ThrowIfReleased();
        GC.KeepAlive(_owner);
    }

    [DoesNotReturn]
    private void ThrowMissing(TKey key) =>
        throw new KeyNotFoundException($"{Version.Name} had no row {key}. Use TryGet where it may be missing.");
}
