using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Stepwright.Contract;

/// <summary>
/// A worker's way to the rows of one table. A row is addressed by its slot; where a key has none, <see cref="Find"/> returns a
/// number that is no slot but remembers the key for the failure's message.
/// </summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TRow">The row.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class TableAccess<TKey, TRow> : RowAccess
    where TKey : notnull
    where TRow : struct
{
    // Numbers from here on down are no slots and stand for what a worker found missing, those from -1 on for what planning did.
    private const int FirstLate = int.MinValue / 2;

    // What outgrows the caches that are near a core.
    private const int LargeBytes = 512 * 1024;

    private readonly Table<TKey, TRow> _table;
    private UndoEntry<TRow>[] _log = new UndoEntry<TRow>[16];

    // The log, or nothing while snapshots want to be asked before a row is written.
    private UndoEntry<TRow>[] _open;
    private FreedKey<TKey>[] _freed = [];
    private int _freedCount;
    private Deletion[] _deleted = [];
    private int _deletedCount;
    private int _deletedBeforeRewind;
    private TKey[] _missing = [];
    private int _missingCount;

    // The planner's way, for a worker's; its own, for the planner's and for that of a serial run.
    private TableAccess<TKey, TRow> _lead;
    private TableAccess<TKey, TRow>[] _peers;

    private bool _isLarge;
    private bool _leaves;
    private bool _hasLeft;

    internal TableAccess(StateAccess owner, Table<TKey, TRow> table)
        : base(owner, table.Name)
    {
        _table = table;
        _open = _log;
        _lead = this;
        _peers = [this];
    }

    internal override long Bytes => _table.Bytes;

    /// <summary>How many more rows there are than when the batch began, as far as this worker made them.</summary>
    internal int Added { get; private set; }

    /// <summary>The whole table, for reading.</summary>
    public TableView<TKey, TRow> View => new(_table);

    /// <summary>The slot of a key, whatever it holds; a number that is no slot where the key has none.</summary>
    /// <param name="key">The key.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(in TKey key) => _table.TryFind(key, out var slot) ? slot : Remember(key);

    /// <summary>The slot of a key; where a batch is planned that writes no row of the table, it is left to who runs the command.</summary>
    /// <typeparam name="TMode">For whom keys are resolved.</typeparam>
    /// <param name="key">The key.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FindOrLeave<TMode>(in TKey key)
        where TMode : struct, IKeyMode => TMode.MayLeave && _leaves ? 0 : Find(key);

    /// <summary>Whether planning left the keys of the table open.</summary>
    public bool FindsLate => _lead._hasLeft;

    /// <summary>The slot of a key that planning left open.</summary>
    /// <param name="key">The key.</param>
    public int FindLate(in TKey key) => _table.TryFind(key, out var slot) ? slot : FirstLate - ~Remember(key);

    /// <summary>The slot of a key; where it has none, one is reserved for the running command.</summary>
    /// <param name="key">The key.</param>
    public int Reserve(in TKey key)
    {
        var slot = _table.Find(key);
        if (slot != 0)
            return Owner.IsPlanning ? ReserveAgain(slot) : slot;
        if (Owner.IsPlanning)
            PrepareToReserve();
        var end = _table.End;
        slot = _table.Insert(key, SlotState.Reserved);
        Log(slot == end ? UndoKind.ReserveAppended : UndoKind.Reserve, slot);
        if (Owner.IsPlanning)
        {
            AddReservation();
            _origins[slot] = new SlotOrigin { Entry = Count - 1, FilledBy = -1 };
        }

        return slot;
    }

    /// <summary>Has the row of a key fetched into the cache, if the table is large.</summary>
    /// <param name="key">The key.</param>
    /// <param name="row">Whether it is the row's turn, after where to find it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(in TKey key, bool row)
    {
        if (!_isLarge || _leaves)
            return;
        if (row)
            PrefetchRow(key);
        else
            _table.PrefetchBucket(key);
    }

    /// <summary>Waits until a row can be read for a dependent key, where a batch is planned and an earlier command may write it.</summary>
    /// <param name="slot">What <see cref="Find"/> or <see cref="Reserve"/> returned.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WaitForWriters(int slot)
    {
        if (Owner.IsPlanning)
            Owner.Planner!.WaitFor(Plan.WriterOf(slot));
    }

    /// <summary>Plans the reading of the whole table.</summary>
    public void PlanView()
    {
        if (Count > 0)
            Owner.Planner!.WaitForOrder(this);
        Plan.ReadsAll();
    }

    /// <summary>Whether a slot holds a row.</summary>
    /// <param name="slot">What <see cref="Find"/> or <see cref="Reserve"/> returned.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Exists(int slot)
    {
        var slots = _table.Slots;
        return (uint)slot < (uint)slots.Length && (slots[slot].Tag & SlotState.Mask) == SlotState.Live;
    }

    /// <summary>The row of a slot; a null reference where it holds none.</summary>
    /// <param name="slot">What <see cref="Find"/> or <see cref="Reserve"/> returned.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly TRow Read(int slot)
    {
        var slots = _table.Slots;
        if ((uint)slot < (uint)slots.Length)
        {
            ref var read = ref slots[slot];
            if ((read.Tag & SlotState.Mask) == SlotState.Live)
                return ref read.Row;
        }

        return ref Unsafe.NullRef<TRow>();
    }

    /// <summary>The row of a slot, or <c>default</c>.</summary>
    /// <param name="slot">What <see cref="Find"/> returned.</param>
    /// <param name="found">Whether there is a row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly TRow ReadOrDefault(int slot, out bool found)
    {
        found = Exists(slot);
        return ref _table.Slots[found ? slot : 0].Row;
    }

    /// <summary>The row of a slot for writing, its before-image saved; a null reference where it holds none.</summary>
    /// <param name="slot">What <see cref="Find"/> or <see cref="Reserve"/> returned.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TRow Write(int slot)
    {
        var slots = _table.Slots;
        if ((uint)slot < (uint)slots.Length)
        {
            ref var written = ref slots[slot];
            if ((written.Tag & SlotState.Mask) == SlotState.Live)
            {
                var count = Count;
                var log = _open;
                if ((uint)count >= (uint)log.Length)
                    return ref PrepareAndWrite(slot);
                ref var entry = ref log[count];
                entry.Slot = slot;
                entry.Kind = UndoKind.Update;
                entry.Before = written.Row;
                Count = count + 1;
                return ref written.Row;
            }
        }

        return ref Unsafe.NullRef<TRow>();
    }

    /// <summary>A new row, <c>default</c>, in a slot that holds none.</summary>
    /// <param name="slot">The slot.</param>
    public ref TRow Create(int slot)
    {
        ref var created = ref _table.Slots[slot];
        Debug.Assert((created.Tag & SlotState.Mask) is SlotState.Reserved or SlotState.Ghost, "Only a bound slot without a row gets one.");
        if ((created.Tag & SlotState.Mask) == SlotState.Ghost)
            Log(UndoKind.Revive, slot);
        else
        {
            Log(UndoKind.Create, slot);
            if (_lead != this)
                _lead._origins[slot].FilledBy = Owner.CommandIndex;
        }

        created.Tag |= SlotState.Live;
        Added++;
        return ref created.Row;
    }

    /// <summary>The row of a slot for writing, created as <c>default</c> where it holds none.</summary>
    /// <param name="slot">The slot.</param>
    public ref TRow Upsert(int slot)
    {
        ref var row = ref Write(slot);
        if (Unsafe.IsNullRef(in row))
            return ref Create(slot);
        return ref row;
    }

    /// <summary>Removes the row of a slot; the slot stays bound to its key until the batch ends.</summary>
    /// <param name="slot">The slot.</param>
    public void Delete(int slot)
    {
        if (!Exists(slot))
            return;
        ref var removed = ref _table.Slots[slot];
        Log(UndoKind.Delete, slot).Before = removed.Row;
        removed.Tag = (removed.Tag & ~SlotState.Mask) | SlotState.Ghost;
        removed.Row = default;
        Added--;
        AddDeletion(new Deletion(Owner.CommandIndex, _deletedCount, slot));
    }

    /// <summary>Ends a command that stands and may have left a slot unfilled that was reserved for it, because the step that creates the row did not run.</summary>
    /// <param name="slot">The slot.</param>
    public void ReleaseUnfilled(int slot)
    {
        if (slot <= 0 || (_table.Slots[slot].Tag & SlotState.Mask) != SlotState.Reserved)
            return;
        if (_lead == this)
            ReleaseUnfilled();
        else
            Owner.Parallel!.LeaveUnfilled(Owner.CommandIndex);
    }

    internal override void Join(RowAccess lead, ReadOnlySpan<RowAccess> peers)
    {
        _lead = (TableAccess<TKey, TRow>)lead;
        _peers = Array.ConvertAll(peers.ToArray(), static peer => (TableAccess<TKey, TRow>)peer);
    }

    internal override void BeginBatch(bool keep)
    {
        base.BeginBatch(keep);
        _isLarge = Owner.Prefetches && Bytes > LargeBytes;
        if (_lead == this)
        {
            _table.Running = _peers;
            _table.ForgetReleased();
        }

        _open = _table.Newest is null ? _log : [];
    }

    internal override void BeginPlan()
    {
        _verified = PartFirst;
        _hasLeft = !Plan.IsWritten;
        _table.Share(true);
    }

    internal override void LeaveKeys(bool leaves) => _leaves = leaves;

    internal override void MakeRoom(int rows) => _table.MakeRoom(rows);

    internal override void EndPart()
    {
        TakeDeleted();
        base.EndPart();
    }

    internal override void Undo(UnitEntries entries)
    {
        for (var i = entries.End - 1; i >= entries.Start; i--)
            Undo(ref _log[i]);
    }

    internal override void BeginRewind() => _deletedBeforeRewind = _deletedCount;

    // Units are undone in batch order, in which they need not have run here: undoing has not taken their own deletions off the list.
    internal override void EndRewind(int unit, int command)
    {
        base.EndRewind(unit, command);
        var count = 0;
        foreach (var deletion in _deleted.AsSpan(0, _deletedBeforeRewind))
        {
            if (deletion.Command < command)
                _deleted[count++] = deletion;
        }

        _deletedCount = count;
    }

    internal override void Settle()
    {
        if (_lead == this)
        {
            ReleaseDeleted();
            _table.Running = [];
        }

        SettleCount();
        ForgetMissing();
        if (!KeepsBatch)
            ForgetLog();
    }

    internal override void ForgetLog()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TRow>())
        {
            for (var i = 0; i < _log.Length && _log[i].Slot != 0; i++)
                _log[i] = default;
        }

        if (RuntimeHelpers.IsReferenceOrContainsReferences<TKey>())
            Array.Clear(_freed, 0, _freedCount);
        _freedCount = 0;
    }

    internal override StepFailure FailureAt(int slot, CommandInfo command, int step, int item, in FailureReason reason) =>
        TryKey(slot, out var key)
            ? new StepFailureAtRow<TKey>(command, step, item, Name, key, this, reason)
            : new StepFailure(command, step, item, Name, reason);

    internal override object? KeyOf(int slot) => TryKey(slot, out var key) ? key : null;

    internal override string Describe(int slot) => TryKey(slot, out var key) ? $"row {key} of {Name}" : $"row of {Name}";

    private protected override void UndoTo(int count)
    {
        var log = _log;
        var slots = _table.Slots;
        for (var i = Count - 1; i >= count; i--)
        {
            ref var entry = ref log[i];
            if (entry.Kind == UndoKind.Update)
                slots[entry.Slot].Row = entry.Before;
            else
                Undo(ref entry);
        }

        Count = count;
        if (_missingCount > 0 && !IsUndoingStep)
            ForgetMissing();
    }

    private protected override WaitingEntries CutWaiting(int start)
    {
        var entries = _log.AsSpan(start, Count - start).ToArray();
        var deleted = 0;
        foreach (ref readonly var entry in entries.AsSpan())
        {
            if (entry.Kind == UndoKind.Delete)
                deleted++;
        }

        _deletedCount -= deleted;
        return new WaitingRows<TRow>(entries, deleted == 0 ? [] : _deleted.AsSpan(_deletedCount, deleted).ToArray());
    }

    private protected override void AppendWaiting(WaitingEntries entries)
    {
        var waiting = (WaitingRows<TRow>)entries;
        while (Count + waiting.Entries.Length > _log.Length)
            Array.Resize(ref _log, 2 * _log.Length);
        _open = _table.Newest is null ? _log : [];
        waiting.Entries.CopyTo(_log, Count);
        Count += waiting.Entries.Length;
        foreach (var deletion in waiting.Deleted)
            AddDeletion(deletion with { Sequence = _deletedCount });
    }

    /// <summary>The row of a key, when no batch runs; a null reference where there is none.</summary>
    internal ref readonly TRow Current(in TKey key) => ref Read(_table.FindLive(key));

    private void Undo(ref UndoEntry<TRow> entry)
    {
        ref var slot = ref _table.Slots[entry.Slot];
        switch (entry.Kind)
        {
            case UndoKind.Update:
                slot.Row = entry.Before;
                break;
            case UndoKind.Create:
            case UndoKind.Revive:
                slot.Tag = (slot.Tag & ~SlotState.Mask) | (entry.Kind == UndoKind.Create ? SlotState.Reserved : SlotState.Ghost);
                slot.Row = default;
                Added--;
                break;
            case UndoKind.Delete:
                slot.Tag |= SlotState.Live;
                slot.Row = entry.Before;
                Added++;
                _deletedCount--;
                break;
            case UndoKind.Reserve:
            case UndoKind.ReserveAppended:
                _table.Uninsert(entry.Slot, appended: entry.Kind == UndoKind.ReserveAppended);
                break;
            case UndoKind.Release:
                _table.TakeBack(entry.Slot);
                break;
            case UndoKind.Released:
            case UndoKind.ReleasedAppended:
                _table.Reclaim(entry.Slot, appended: entry.Kind == UndoKind.ReleasedAppended);
                break;
        }
    }

    private protected override void ReleaseUnfilledFrom(int from)
    {
        for (var i = Count - 1; i >= from; i--)
        {
            ref var entry = ref _log[i];
            if (entry.Kind is not (UndoKind.Reserve or UndoKind.ReserveAppended)
                || (_table.Slots[entry.Slot].Tag & SlotState.Mask) != SlotState.Reserved)
            {
                continue;
            }

            _table.Uninsert(entry.Slot, appended: false);
            entry.Kind = entry.Kind == UndoKind.Reserve ? UndoKind.Released : UndoKind.ReleasedAppended;
            Log(UndoKind.Release, entry.Slot);
        }
    }

    private bool TryKey(int slot, out TKey key)
    {
        if (slot > 0)
        {
            key = _table.Slots[slot].Key;
            return true;
        }

        var (owner, remembered) = slot <= FirstLate ? (this, FirstLate - slot) : (_lead, ~slot);
        if (slot < 0 && remembered < owner._missingCount)
        {
            key = owner._missing[remembered];
            return true;
        }

        key = default!;
        return false;
    }

    private ref UndoEntry<TRow> Log(UndoKind kind, int slot)
    {
        var count = Count;
        var log = _open;
        if ((uint)count >= (uint)log.Length)
            log = PrepareToLog(slot);
        ref var entry = ref log[count];
        Count = count + 1;
        entry.Slot = slot;
        entry.Kind = kind;
        entry.Before = default;
        return ref entry;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref TRow PrepareAndWrite(int slot)
    {
        var count = Count;
        var log = _log;
        if ((uint)count >= (uint)log.Length || _table.Newest is not { } newest || !newest.Slots.Has(slot))
            return ref SaveAndWrite(slot);
        ref var written = ref _table.Slots[slot];
        ref var entry = ref log[count];
        entry.Slot = slot;
        entry.Kind = UndoKind.Update;
        entry.Before = written.Row;
        Count = count + 1;
        return ref written.Row;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref TRow SaveAndWrite(int slot)
    {
        PrepareToLog(slot);
        ref var written = ref _table.Slots[slot];
        ref var entry = ref _log[Count++];
        entry.Slot = slot;
        entry.Kind = UndoKind.Update;
        entry.Before = written.Row;
        return ref written.Row;
    }

    // Saves the slot for the snapshots, and makes room for an entry.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private UndoEntry<TRow>[] PrepareToLog(int slot)
    {
        _table.SaveSlot(slot);
        if (Count == _log.Length)
            Array.Resize(ref _log, 2 * _log.Length);
        if (_table.Newest is null)
            _open = _log;
        return _log;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Remember(TKey key)
    {
        if (_missingCount == _missing.Length)
            Array.Resize(ref _missing, Math.Max(8, 2 * _missing.Length));
        _missing[_missingCount] = key;
        return ~_missingCount++;
    }

    private void SettleCount()
    {
        if (Added != 0)
            _table.AddToCount(Added);
        Added = 0;
    }

    private void ForgetMissing()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TKey>())
            Array.Clear(_missing, 0, _missingCount);
        _missingCount = 0;
    }

    private void PrefetchRow(in TKey key)
    {
        var slot = _table.PrefetchRow(key);
        if (Owner.IsPlanning)
            Plan.Prefetch(slot);
    }

    private void ReleaseDeleted()
    {
        TakeDeleted();
        foreach (var deletion in _deleted.AsSpan(0, _deletedCount))
        {
            if ((_table.Slots[deletion.Slot].Tag & SlotState.Mask) == SlotState.Ghost)
                Free(deletion.Slot);
        }

        _deletedCount = 0;
    }

    // In batch order, whoever deleted them.
    private void TakeDeleted()
    {
        var isSorted = true;
        foreach (var peer in _peers)
        {
            if (peer == this || peer._deletedCount == 0)
                continue;
            foreach (var deletion in peer._deleted.AsSpan(0, peer._deletedCount))
                AddDeletion(deletion);
            peer._deletedCount = 0;
            isSorted = false;
        }

        if (!isSorted)
            _deleted.AsSpan(0, _deletedCount).Sort();
    }

    private void Free(int slot)
    {
        if (KeepsBatch)
        {
            AddFreed(slot);
            Log(UndoKind.Free, slot);
        }

        _table.Release(slot);
    }

    private void AddFreed(int slot)
    {
        if (_freedCount == _freed.Length)
            Array.Resize(ref _freed, Math.Max(16, 2 * _freed.Length));
        _freed[_freedCount++] = new FreedKey<TKey>(_table.Slots[slot].Key, _table.FreeTail);
    }

    private void AddDeletion(Deletion deletion)
    {
        if (_deletedCount == _deleted.Length)
            Array.Resize(ref _deleted, Math.Max(16, 2 * _deleted.Length));
        _deleted[_deletedCount++] = deletion;
    }
}
