using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Stepwright.Contract;

/// <summary>A worker's way to the row of a cell.</summary>
/// <typeparam name="TRow">The row.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CellAccess<TRow> : RowAccess
    where TRow : struct
{
    private readonly Cell<TRow> _cell;
    private TRow[] _log = new TRow[4];
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
        var log = _log;
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

    internal override void Undo(UnitEntries entries) => _cell.Row = _log[entries.Start];

    // What the cell held before the batch is all that its diff and its history need.
    internal override void TakeUnits()
    {
        var (first, before) = (int.MaxValue, default(TRow));
        foreach (var peer in _peers)
        {
            if (!peer.TookPartWith(this) || peer.Units is not [var units, ..])
                continue;
            if (units.Unit < first)
                (first, before) = (units.Unit, peer._log[units.Start]);
            peer.DropUnits();
        }

        if (first < int.MaxValue)
        {
            Count = BatchFirst + 1;
            if (BatchFirst == _log.Length)
                Array.Resize(ref _log, 2 * _log.Length);
            _log[BatchFirst] = before;
        }
        else
        {
            Count = Math.Min(Count, BatchFirst + 1);
        }
    }

    internal override int EntryBytes => Unsafe.SizeOf<TRow>();

    internal override ChangeCollector Collect(int from)
    {
        var changes = new CellChanges<TRow>(_cell.Row);
        changes.Walk(_log.AsSpan(from, Count - from));
        return changes;
    }

    internal override void Rewind(int to)
    {
        while (Count > to)
        {
            Count--;
            (_cell.Row, _log[Count]) = (_log[Count], _cell.Row);
        }
    }

    internal override void Replay(int to)
    {
        while (Count < to)
        {
            (_cell.Row, _log[Count]) = (_log[Count], _cell.Row);
            Count++;
        }
    }

    internal override LogSegment CutPast(int count)
    {
        var cut = _log.AsSpan(0, count).ToArray();
        Array.Copy(_log, count, _log, 0, _log.Length - count);
        Count -= count;
        return new CellLogSegment<TRow>(cut);
    }

    internal override LogSegment CutFuture(int to) => new CellLogSegment<TRow>(_log.AsSpan(Count, to - Count).ToArray());

    internal override void Load(LogSegment segment, bool isPast)
    {
        var before = ((CellLogSegment<TRow>)segment).Before;
        if (_log.Length < before.Length)
            _log = new TRow[before.Length];
        before.CopyTo(_log);
        Count = isPast ? before.Length : 0;
    }

    internal override void Settle()
    {
        if (!KeepsBatch)
            ForgetLog();
    }

    internal override void ForgetLog()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TRow>())
            Array.Clear(_log);
    }

    internal override StepFailure FailureAt(int slot, CommandInfo command, int step, string code, string message, Exception? exception) =>
        new(command, step, Name, code, message, exception);

    internal override string Describe(int slot) => Name;

    private protected override void UndoTo(int count)
    {
        if (count >= Count)
            return;
        _cell.Row = _log[count];
        Count = count;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref TRow WriteAndGrow()
    {
        Array.Resize(ref _log, 2 * _log.Length);
        return ref Write();
    }
}
