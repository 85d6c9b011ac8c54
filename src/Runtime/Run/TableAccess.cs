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
public sealed class TableAccess<TKey, TRow> : RowAccess
    where TKey : notnull
    where TRow : struct
{
    private readonly Table<TKey, TRow> _table;
    private UndoEntry[] _log = new UndoEntry[16];
    private int[] _deleted = [];
    private int _deletedCount;
    private TKey[] _missing = [];
    private int _missingCount;

    internal TableAccess(Table<TKey, TRow> table)
        : base(table.Name) => _table = table;

    /// <summary>The whole table, for reading.</summary>
    public TableView<TKey, TRow> View => new(_table);

    /// <summary>The slot of a key, whatever it holds; a number that is no slot where the key has none.</summary>
    /// <param name="key">The key.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(in TKey key) => _table.TryFind(key, out var slot) ? slot : Remember(key);

    /// <summary>The slot of a key; where it has none, one is reserved for the running command.</summary>
    /// <param name="key">The key.</param>
    public int Reserve(in TKey key)
    {
        var slot = _table.Find(key);
        if (slot != 0)
            return slot;
        var end = _table.End;
        slot = _table.Insert(key, SlotState.Reserved);
        Log(slot == end ? UndoKind.ReserveAppended : UndoKind.Reserve, slot);
        return slot;
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
                var log = _log;
                if ((uint)count >= (uint)log.Length)
                    return ref WriteAndGrow(slot);
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
        Log((created.Tag & SlotState.Mask) == SlotState.Reserved ? UndoKind.Create : UndoKind.Revive, slot);
        created.Tag |= SlotState.Live;
        _table.AddToCount(1);
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
        _table.AddToCount(-1);
        if (_deletedCount == _deleted.Length)
            Array.Resize(ref _deleted, Math.Max(16, 2 * _deleted.Length));
        _deleted[_deletedCount++] = slot;
    }

    internal override void Settle()
    {
        for (var i = 0; i < _deletedCount; i++)
        {
            var slot = _deleted[i];
            if ((_table.Slots[slot].Tag & SlotState.Mask) == SlotState.Ghost)
                _table.Release(slot);
        }

        _deletedCount = 0;
        ForgetMissing();
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TRow>())
        {
            for (var i = 0; i < _log.Length && _log[i].Slot != 0; i++)
                _log[i] = default;
        }
    }

    internal override StepFailure FailureAt(int slot, CommandInfo command, int step, string code, string message, Exception? exception) =>
        TryKey(slot, out var key)
            ? new StepFailureAtRow<TKey>(command, step, Name, key, code, message, exception)
            : new StepFailure(command, step, Name, code, message, exception);

    internal override string Describe(int slot) => TryKey(slot, out var key) ? $"row {key} of {Name}" : $"row of {Name}";

    private protected override void UndoTo(int count)
    {
        var slots = _table.Slots;
        for (var i = Count - 1; i >= count; i--)
        {
            ref var entry = ref _log[i];
            ref var slot = ref slots[entry.Slot];
            switch (entry.Kind)
            {
                case UndoKind.Update:
                    slot.Row = entry.Before;
                    break;
                case UndoKind.Create:
                case UndoKind.Revive:
                    slot.Tag = (slot.Tag & ~SlotState.Mask) | (entry.Kind == UndoKind.Create ? SlotState.Reserved : SlotState.Ghost);
                    slot.Row = default;
                    _table.AddToCount(-1);
                    break;
                case UndoKind.Delete:
                    slot.Tag |= SlotState.Live;
                    slot.Row = entry.Before;
                    _table.AddToCount(1);
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

        Count = count;
        if (_missingCount > 0)
            ForgetMissing();
    }

    private protected override void ReleaseUnfilled(int from)
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

        var remembered = ~slot;
        if (slot < 0 && remembered < _missingCount)
        {
            key = _missing[remembered];
            return true;
        }

        key = default!;
        return false;
    }

    private ref UndoEntry Log(UndoKind kind, int slot)
    {
        if (Count == _log.Length)
            Array.Resize(ref _log, 2 * _log.Length);
        ref var entry = ref _log[Count++];
        entry.Slot = slot;
        entry.Kind = kind;
        entry.Before = default;
        return ref entry;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref TRow WriteAndGrow(int slot)
    {
        Array.Resize(ref _log, 2 * _log.Length);
        return ref Write(slot);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Remember(TKey key)
    {
        if (_missingCount == _missing.Length)
            Array.Resize(ref _missing, Math.Max(8, 2 * _missing.Length));
        _missing[_missingCount] = key;
        return ~_missingCount++;
    }

    private void ForgetMissing()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TKey>())
            Array.Clear(_missing, 0, _missingCount);
        _missingCount = 0;
    }

    private struct UndoEntry
    {
        public int Slot;
        public UndoKind Kind;
        public TRow Before;
    }
}
