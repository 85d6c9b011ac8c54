using System.Buffers;

namespace Stepwright.Contract;

// The entries that workers logged, brought into batch order.
public sealed partial class TableAccess<TKey, TRow>
{
    internal override void TakeUnits()
    {
        DropRepeatedReservations();
        var (units, entries) = (0, 0);
        foreach (var peer in _peers)
        {
            if (!peer.TookPartWith(this) || peer.Units.IsEmpty)
                continue;
            foreach (var unit in peer.Units)
            {
                entries += unit.End - unit.Start;
                units = Math.Max(units, unit.Unit + 1);
            }
        }

        if (units == 0)
            return;
        var taken = MakeGap(entries);
        var order = ArrayPool<UnitEntries>.Shared.Rent(units);
        var owners = ArrayPool<int>.Shared.Rent(units);
        Array.Clear(order, 0, units);
        for (var number = 0; number < _peers.Length; number++)
        {
            if (!_peers[number].TookPartWith(this))
                continue;
            foreach (var unit in _peers[number].Units)
            {
                order[unit.Unit] = unit;
                owners[unit.Unit] = number;
            }
        }

        for (var unit = 0; unit < units; unit++)
        {
            var (_, start, end) = order[unit];
            if (end == 0)
                continue;
            _peers[owners[unit]]._log.AsSpan(start, end - start).CopyTo(_log.AsSpan(taken));
            taken += end - start;
        }

        ArrayPool<UnitEntries>.Shared.Return(order);
        ArrayPool<int>.Shared.Return(owners);
        foreach (var peer in _peers)
        {
            if (peer.TookPartWith(this))
                peer.DropUnits();
        }
    }

    // They told the planner who would have reserved a slot if another had failed.
    private void DropRepeatedReservations()
    {
        var end = PartFirst;
        for (var i = PartFirst; i < PlanEnd; i++)
        {
            if (_log[i].Kind != UndoKind.ReserveAgain)
                _log[end++] = _log[i];
        }

        if (end == PlanEnd)
            return;
        _log.AsSpan(PlanEnd, Count - PlanEnd).CopyTo(_log.AsSpan(end));
        Count -= PlanEnd - end;
        PlanEnd = end;
    }

    // Planned commands ran after all was reserved for them, and before what ran behind the plan.
    private int MakeGap(int entries)
    {
        var (start, end) = (PlanEnd, Count);
        if (end + entries > _log.Length)
            Array.Resize(ref _log, Math.Max(end + entries, 2 * _log.Length));
        _log.AsSpan(start, end - start).CopyTo(_log.AsSpan(start + entries));
        Count = end + entries;
        return start;
    }
}
