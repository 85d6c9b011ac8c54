using Stepwright.Contract;

namespace Stepwright;

/// <summary>Undoes units of a planned part of a batch, newest first, whoever ran them.</summary>
internal sealed class UnitUndo(StateAccess lead, WorkerRun[] workers)
{
    private readonly List<(UnitEntries Entries, RowAccess Row)> _undone = [];

    /// <summary>Undoes the batch: what was run serially behind the latest part, then that, then all before it.</summary>
    public void UndoBatch()
    {
        for (var i = 0; i < lead.RowAccesses.Length; i++)
        {
            lead.RowAccesses[i].UndoBehindPlan();
            Undo(i, first: 0);
            foreach (var worker in workers)
                worker.Access.RowAccesses[i].DropUnits();
            lead.RowAccesses[i].UndoBatch();
        }
    }

    /// <summary>Undoes the end of a part.</summary>
    /// <param name="unit">The first unit that is undone.</param>
    /// <param name="command">Its first command.</param>
    public void UndoFrom(int unit, int command)
    {
        for (var i = 0; i < lead.RowAccesses.Length; i++)
        {
            foreach (var worker in workers)
                worker.Access.RowAccesses[i].BeginRewind();
            Undo(i, unit);
            foreach (var worker in workers)
                worker.Access.RowAccesses[i].EndRewind(unit, command);
        }
    }

    private void Undo(int table, int first)
    {
        foreach (var worker in workers)
        {
            var row = worker.Access.RowAccesses[table];
            foreach (var entries in row.Units)
            {
                if (entries.Unit >= first)
                    _undone.Add((entries, row));
            }
        }

        _undone.Sort(static (left, right) => right.Entries.Unit.CompareTo(left.Entries.Unit));
        foreach (var (entries, row) in _undone)
            row.Undo(entries);
        _undone.Clear();
    }
}
