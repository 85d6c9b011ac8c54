using Stepwright.Contract;

namespace Stepwright;

/// <summary>Which units of a plan wait for which, and over which rows; gathered for a preview while a batch is planned.</summary>
internal sealed class PlannedWaits
{
    private readonly List<(int Unit, int Predecessor, RowPlan Row, int Slot, bool IsAll)> _planned = [];
    private readonly Dictionary<(RowPlan Row, int Slot), (string Member, object? Key)> _rows = [];

    /// <summary>The units in batch order; behind them stand those commands that could not be planned.</summary>
    public PlanUnit[] Units { get; private set; } = [];

    /// <summary>What they wait for, without what is said twice.</summary>
    public IReadOnlyList<PlannedWait> All { get; private set; } = [];

    /// <summary>Notes that a unit waits for another one.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="predecessor">The one that it waits for.</param>
    /// <param name="row">The table, cell or accumulator.</param>
    /// <param name="slot">The row; 0 for a whole table or an accumulator.</param>
    /// <param name="isAll">Whether it waits for all before that one too.</param>
    public void Add(int unit, int predecessor, RowPlan row, int slot, bool isAll) => _planned.Add((unit, predecessor, row, slot, isAll));

    /// <summary>Takes over what is planned, while slots are still bound to their keys.</summary>
    public void Take(Planner planner)
    {
        Units = planner.Plan.Units.AsSpan(0, planner.WholeUnits).ToArray();
        foreach (var row in planner.Access.RowAccesses)
        {
            foreach (var (_, _, plan, slot, _) in _planned)
            {
                if (plan == row.Plan)
                    _rows[(plan, slot)] = (row.Name, row.KeyOf(slot));
            }
        }

        All = [.. _planned
            .Where(wait => wait.Unit < Units.Length)
            .Select(wait => new PlannedWait(wait.Unit, wait.Predecessor, _rows[(wait.Row, wait.Slot)].Member, _rows[(wait.Row, wait.Slot)].Key, wait.IsAll))
            .Distinct()];
    }
}
