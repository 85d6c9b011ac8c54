using System.Buffers;
using System.Runtime.CompilerServices;

namespace Stepwright.Contract;

// The undo log as a journal: what it undoes it can do again, because an undone entry keeps what there was after it.
public sealed partial class TableAccess<TKey, TRow>
{
    // The keys that undoing took from reserved slots; the last one is needed first.
    private readonly List<TKey> _unbound = [];

    internal override int EntryBytes => Unsafe.SizeOf<UndoEntry<TRow>>();

    internal override void ClearLog()
    {
        base.ClearLog();
        _unbound.Clear();
    }

    internal override ChangeCollector Collect(int from)
    {
        var changes = new TableChanges<TKey, TRow>(_table);
        var entries = _log.AsSpan(from, Count - from);
        changes.Walk(entries, _freed.AsSpan(0, _freedCount));
        return changes;
    }

    internal override void Rewind(int to)
    {
        _table.ForgetReleased();
        while (Count > to)
            Rewind(ref _log[--Count]);
        SettleCount();
    }

    internal override void EndPreview()
    {
        base.EndPreview();
        _unbound.Clear();
    }

    internal override void Replay(int to)
    {
        _table.ForgetReleased();
        while (Count < to)
            Replay(ref _log[Count++]);
        SettleCount();
    }

    internal override LogSegment CutPast(int count)
    {
        var frees = 0;
        foreach (ref readonly var entry in _log.AsSpan(0, count))
            frees += entry.Kind == UndoKind.Free ? 1 : 0;
        var cut = new TableLogSegment<TKey, TRow>(_log, 0, count, _freed.AsSpan(0, frees).ToArray(), []);

        // The entries stay where they are; the log goes on elsewhere.
        var rest = _log.AsSpan(count, Count - count);
        _log = ArrayPool<UndoEntry<TRow>>.Shared.Rent(_log.Length);
        rest.CopyTo(_log);
        Count = rest.Length;
        Array.Copy(_freed, frees, _freed, 0, _freed.Length - frees);
        _freedCount -= frees;
        return cut;
    }

    internal override LogSegment CutFuture(int to)
    {
        var cut = new TableLogSegment<TKey, TRow>(_log.AsSpan(Count, to - Count).ToArray(), 0, to - Count, [], [.. _unbound]);
        _unbound.Clear();
        return cut;
    }

    internal override void Load(LogSegment segment, bool isPast)
    {
        var loaded = (TableLogSegment<TKey, TRow>)segment;
        if (_log.Length < loaded.Count)
            _log = new UndoEntry<TRow>[loaded.Count];
        loaded.Entries.CopyTo(_log);
        Count = isPast ? loaded.Count : 0;
        _freed = [.. loaded.Freed];
        _freedCount = _freed.Length;
        _unbound.Clear();
        _unbound.AddRange(loaded.Unbound);
    }

    private void Rewind(ref UndoEntry<TRow> entry)
    {
        if (_table.Newest is not null)
            _table.SaveSlot(entry.Slot);
        ref var slot = ref _table.Slots[entry.Slot];
        switch (entry.Kind)
        {
            case UndoKind.Update:
                (slot.Row, entry.Before) = (entry.Before, slot.Row);
                break;
            case UndoKind.Create or UndoKind.Revive:
                entry.Before = slot.Row;
                Undo(ref entry);
                break;
            case UndoKind.Delete:
                slot.Tag |= SlotState.Live;
                slot.Row = entry.Before;
                Added++;
                break;
            case UndoKind.Reserve or UndoKind.ReserveAppended:
                _unbound.Add(slot.Key);
                Undo(ref entry);
                break;
            case UndoKind.Free:
                var (key, tailBefore) = _freed[--_freedCount];
                _table.Unrelease(entry.Slot, key, tailBefore);
                break;
            default:
                Undo(ref entry);
                break;
        }
    }

    private void Replay(ref UndoEntry<TRow> entry)
    {
        if (_table.Newest is not null)
            _table.SaveSlot(entry.Slot);
        ref var slot = ref _table.Slots[entry.Slot];
        switch (entry.Kind)
        {
            case UndoKind.Update:
                (slot.Row, entry.Before) = (entry.Before, slot.Row);
                break;
            case UndoKind.Create or UndoKind.Revive:
                slot.Tag |= SlotState.Live;
                slot.Row = entry.Before;
                Added++;
                break;
            case UndoKind.Delete:
                entry.Before = slot.Row;
                slot.Tag = (slot.Tag & ~SlotState.Mask) | SlotState.Ghost;
                slot.Row = default;
                Added--;
                break;
            case UndoKind.Reserve or UndoKind.ReserveAppended:
                _table.Insert(_unbound[^1], SlotState.Reserved);
                _unbound.RemoveAt(_unbound.Count - 1);
                break;
            case UndoKind.Release:
                _table.Reclaim(entry.Slot, appended: false);
                break;
            case UndoKind.Released or UndoKind.ReleasedAppended:
                _table.Take(entry.Slot, appended: entry.Kind == UndoKind.ReleasedAppended);
                break;
            case UndoKind.Free:
                AddFreed(entry.Slot);
                _table.Release(entry.Slot);
                break;
        }
    }
}
