using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Stepwright.Contract;

/// <summary>A worker's way to the row of a cell.</summary>
/// <typeparam name="TRow">The row.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CellAccess<TRow> : ValueAccess<TRow>
    where TRow : struct
{
    private readonly Cell<TRow> _cell;
    private CellAccess<TRow>[] _peers = [];

    internal CellAccess(StateAccess owner, Cell<TRow> cell)
        : base(owner, cell.Name) => _cell = cell;

    /// <summary>The row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly TRow Read() => ref _cell.Row;

    /// <summary>The row for writing; its before-image is saved.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TRow Write()
    {
        var count = Count;
        var log = Entries;
        if ((uint)count >= (uint)log.Length)
            return ref WriteAndGrow();
        log[count] = _cell.Row;
        Count = count + 1;
        return ref _cell.Row;
    }

    /// <summary>Waits until the row can be read for a dependent key, where a batch is planned and an earlier command may write it.</summary>
    public void WaitForWriters()
    {
        if (Owner.IsPlanning)
            Owner.Planner!.WaitFor(Plan.WriterOfCell);
    }

    internal override void Join(RowAccess lead, ReadOnlySpan<RowAccess> peers) => _peers = Array.ConvertAll(peers.ToArray(), static peer => (CellAccess<TRow>)peer);

    internal override void Undo(UnitEntries entries) => _cell.Row = Entries[entries.Start];

    // What the cell held before the batch is all that its diff and its history need. Where an earlier part of it wrote, that is known.
    internal override void TakeUnits()
    {
        var (first, before) = (int.MaxValue, default(TRow));
        foreach (var peer in _peers)
        {
            if (!peer.TookPartWith(this) || peer.Units is not [var units, ..])
                continue;
            if (units.Unit < first)
                (first, before) = (units.Unit, peer.Entries[units.Start]);
            peer.DropUnits();
        }

        if (first < int.MaxValue && PartFirst == BatchFirst)
            KeepOnly(before);
        else
            Count = Math.Min(Count, BatchFirst + 1);
    }

    internal override ref TRow Settled => ref _cell.Row;

    internal override void Settle()
    {
        if (!KeepsBatch)
            ForgetLog();
    }

    private protected override void UndoTo(int count)
    {
        if (count >= Count)
            return;
        _cell.Row = Entries[count];
        Count = count;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref TRow WriteAndGrow()
    {
        GrowEntries();
        return ref Write();
    }
}
