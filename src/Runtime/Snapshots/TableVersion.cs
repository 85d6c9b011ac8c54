namespace Stepwright;

/// <summary>A table as it was when a snapshot was taken.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TRow">The row.</typeparam>
internal sealed class TableVersion<TKey, TRow>
    where TKey : notnull
    where TRow : struct
{
    private readonly SnapshotLife _life;
    private readonly int _shift;

    public TableVersion(string name, SnapshotLife life, CopiedChunks<Slot<TKey, TRow>> slots, CopiedChunks<int> buckets, int shift)
    {
        Name = name;
        Slots = slots;
        Buckets = buckets;
        _life = life;
        _shift = shift;
    }

    public string Name { get; }

    public required int End { get; init; }

    public required int Count { get; init; }

    /// <summary>How many snapshots of the table were taken before.</summary>
    public required int Number { get; init; }

    public CopiedChunks<Slot<TKey, TRow>> Slots { get; }

    public CopiedChunks<int> Buckets { get; }

    public bool IsReleased => _life.IsReleased;

    /// <summary>Reads a slot.</summary>
    /// <returns>Whether it held a row.</returns>
    /// <exception cref="ObjectDisposedException">The snapshot was disposed.</exception>
    public bool Read(int slot, out Slot<TKey, TRow> read)
    {
        Slots.Read(slot, out read);
        ThrowIfReleased();
        return (read.Tag & SlotState.Mask) == SlotState.Live;
    }

    /// <summary>Finds the row of a key.</summary>
    /// <exception cref="ObjectDisposedException">The snapshot was disposed.</exception>
    public bool TryFind(in TKey key, out Slot<TKey, TRow> found)
    {
        var tag = Table<TKey, TRow>.TagOf(key);
        Buckets.Read((int)(tag >> _shift), out var slot);
        ThrowIfReleased();
        while (slot != 0)
        {
            if (Read(slot, out found) && found.Tag == tag && EqualityComparer<TKey>.Default.Equals(found.Key, key))
                return true;
            slot = found.Next;
        }

        found = default;
        return false;
    }

    // After every read: of a snapshot that was disposed meanwhile nobody saved what was read.
    public void ThrowIfReleased()
    {
        Volatile.ReadBarrier();
        if (_life.IsReleased)
            throw new ObjectDisposedException(Name, $"The snapshot of {Name} was disposed. Read it before, or take a new one.");
    }
}
