using System.Runtime.InteropServices;

namespace Stepwright.Contract;

// The slots that the commands of a planned batch reserve, in batch order whoever fails, and their order afterwards: that in which
// serial commands would have reserved them.
public sealed partial class TableAccess<TKey, TRow>
{
    // While a batch is planned, for the planner's way: which command made an entry of the log, all of which are reservations; where
    // a slot comes from; and how many entries are known to have been filled by those who made them.
    private int[] _reservedBy = [];
    private SlotOrigin[] _origins = [];
    private int _verified;

    // What compacting works with, kept for the next time.
    private readonly List<Reservation> _reservations = [];
    private readonly Dictionary<int, int> _moves = [];

    internal override void EndPlan(bool hasGaps)
    {
        _table.Share(false);
        if (hasGaps && FindGap(_verified) is >= 0 and var gap)
            Compact(gap);
        base.EndPlan(hasGaps);
    }

    internal override bool IsInOrder()
    {
        if (FindGap(_verified) >= 0)
            return false;
        _verified = Count;
        return true;
    }

    // A slot that an earlier command of the plan reserves may be this one's after all, if that one fails.
    private int ReserveAgain(int slot)
    {
        if (slot < _origins.Length && _origins[slot].Entry is var entry && entry >= PartFirst && entry < Count && _log[entry].Slot == slot && _reservedBy[entry] != Owner.CommandIndex)
        {
            Log(UndoKind.ReserveAgain, slot);
            AddReservation();
        }

        return slot;
    }

    private void PrepareToReserve()
    {
        // Rows must not move while workers hold references to them.
        if (_table.IsFull)
            Owner.Planner!.WaitForAll();
    }

    private void AddReservation()
    {
        if (_reservedBy.Length < _log.Length)
            Array.Resize(ref _reservedBy, _log.Length);
        _reservedBy[Count - 1] = Owner.CommandIndex;

        // Grows with the table only, and so while no worker fills a slot.
        if (_origins.Length < _table.Slots.Length)
            Array.Resize(ref _origins, _table.Slots.Length);
    }

    /// <summary>Reserves anew, from the first gap on, as the commands would have done one after another.</summary>
    private void Compact(int gap)
    {
        while (gap > PartFirst && _reservedBy[gap - 1] == _reservedBy[gap])
            gap--;
        for (var i = gap; i < Count; i++)
            _reservations.Add(new Reservation(_reservedBy[i], _log[i].Slot, Stands(i), _table.Slots[_log[i].Slot]));

        UndoTo(gap);
        var reservations = CollectionsMarshal.AsSpan(_reservations);
        for (int start = 0, end; start < reservations.Length; start = end)
        {
            var command = reservations[start].Command;
            for (end = start; end < reservations.Length && reservations[end].Command == command; end++)
            {
            }

            // What fails as a whole leaves everything as it was.
            var own = reservations[start..end];
            if (Owner.Planner!.KeepsStepsOf(command) || Stands(own))
                ReserveAnew(own);
        }

        _reservations.Clear();
        foreach (var peer in _peers)
        {
            if (peer != this)
                peer.Move(_moves);
        }

        _moves.Clear();
    }

    private void ReserveAnew(ReadOnlySpan<Reservation> own)
    {
        var first = Count;
        foreach (ref readonly var reservation in own)
        {
            if (_table.Find(reservation.Saved.Key) != 0)
                continue;
            var end = _table.End;
            var slot = _table.Insert(reservation.Saved.Key, SlotState.Reserved);
            Log(slot == end ? UndoKind.ReserveAppended : UndoKind.Reserve, slot);
            if (!reservation.Stands)
                continue;
            _table.Slots[slot].Tag = reservation.Saved.Tag;
            _table.Slots[slot].Row = reservation.Saved.Row;
            if (slot != reservation.Slot)
                _moves.Add(reservation.Slot, slot);
        }

        ReleaseUnfilledFrom(first);
    }

    private static bool Stands(ReadOnlySpan<Reservation> reservations)
    {
        foreach (ref readonly var reservation in reservations)
        {
            if (reservation.Stands)
                return true;
        }

        return false;
    }

    // A slot that was reserved and not filled by that command, or filled by one that would have reserved it only because another failed.
    private int FindGap(int from)
    {
        for (var i = from; i < Count; i++)
        {
            if (Stands(i) == (_log[i].Kind == UndoKind.ReserveAgain))
                return i;
        }

        return -1;
    }

    // Whether the command that reserved a slot is the one that filled it.
    private bool Stands(int entry) =>
        _origins[_log[entry].Slot].FilledBy == _reservedBy[entry] && (_table.Slots[_log[entry].Slot].Tag & SlotState.Mask) is SlotState.Live or SlotState.Ghost;

    private void Move(Dictionary<int, int> moves)
    {
        for (var i = 0; i < _deletedCount; i++)
        {
            if (moves.TryGetValue(_deleted[i].Slot, out var to))
                _deleted[i] = _deleted[i] with { Slot = to };
        }

        for (var i = BatchFirst; i < Count; i++)
        {
            if (moves.TryGetValue(_log[i].Slot, out var to))
                _log[i].Slot = to;
        }
    }

    private readonly record struct Reservation(int Command, int Slot, bool Stands, Slot<TKey, TRow> Saved);
}
