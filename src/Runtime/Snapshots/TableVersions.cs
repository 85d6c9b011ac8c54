namespace Stepwright;

// The snapshots of a table that look at its slots and buckets. Whoever is about to change one has its chunk saved for those that lack it.
public sealed partial class Table<TKey, TRow>
{
    private TableVersion<TKey, TRow>[] _versions = [];
    private TableVersion<TKey, TRow>? _newest;
    private int _versionCount;

    // While a batch is planned, workers and planner save at the same time.
    private bool _isShared;

    // A snapshot that has ended, whose memory the next one takes over unless it was collected.
    private WeakReference<TableVersion<TKey, TRow>?>? _ended;

    /// <summary>The newest snapshot that looks at the slots; what is saved for it is saved for all.</summary>
    internal TableVersion<TKey, TRow>? Newest => _newest;

    /// <summary>Notes the table as it is, between batches.</summary>
    internal TableVersion<TKey, TRow> TakeVersion(SnapshotLife life)
    {
        ForgetReleased();
        var (slots, buckets) = TakeOver() ?? (new(_slots, _end), new(_buckets, _buckets.Length));
        _newest = new TableVersion<TKey, TRow>(Name, life, slots, buckets, _shift)
        {
            End = _end,
            Count = _count,
            Number = _versionCount++,
        };
        _versions = [.. _versions, _newest];
        return _newest;
    }

    /// <summary>Ends copying for snapshots that are no longer in use, between batches.</summary>
    internal void ForgetReleased()
    {
        if (_newest is null || !Array.Exists(_versions, static version => version.IsReleased))
            return;
        (_ended ??= new(null)).SetTarget(Array.FindLast(_versions, static version => version.IsReleased));
        _versions = Array.FindAll(_versions, static version => !version.IsReleased);
        _newest = _versions.Length > 0 ? _versions[^1] : null;
    }

    /// <summary>Tells whether other threads than the one that runs the batch may change rows now.</summary>
    internal void Share(bool isShared) => _isShared = isShared;

    /// <summary>Saves a slot for the snapshots, before it is changed.</summary>
    internal void SaveSlot(int slot)
    {
        // The newest last: a worker that finds it saved there goes on to change what it shares a chunk with.
        foreach (var version in _versions)
            version.Slots.Save(slot, _isShared);
        Volatile.WriteBarrier();
    }

    private void SaveBucket(int bucket)
    {
        foreach (var version in _versions)
            version.Buckets.Save(bucket, _isShared);
        Volatile.WriteBarrier();
    }

    // What unbinding a slot changes: it, its bucket, and the slot before it in the chain.
    private void SaveBinding(int slot, int bucket)
    {
        SaveBucket(bucket);
        for (var link = _buckets[bucket]; link != slot; link = _slots[link].Next)
        {
            if (_slots[link].Next == slot)
                SaveSlot(link);
        }

        SaveSlot(slot);
    }

    private (CopiedChunks<Slot<TKey, TRow>> Slots, CopiedChunks<int> Buckets)? TakeOver()
    {
        if (_ended is null || !_ended.TryGetTarget(out var ended) || ended.Slots.Source != _slots)
            return null;
        _ended.SetTarget(null);
        ended.Slots.Restart(_end);
        ended.Buckets.Restart(_buckets.Length);
        return (ended.Slots, ended.Buckets);
    }

    // Snapshots keep the arrays that the table leaves.
    private void LeaveVersions()
    {
        _versions = [];
        _newest = null;
    }
}
