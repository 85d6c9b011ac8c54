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

    internal override void Undo(UnitEntries entries) => _cell.Row = _log[entries.Start];

    internal override void Settle()
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
