using Stepwright.Contract;

namespace Stepwright;

/// <summary>What was planned of a batch at once, and how it ran; for measuring, see <see cref="Executor{TState}.RecordsPlans"/>.</summary>
internal sealed class PlanRecord
{
    private readonly PlanUnit[] _units;
    private readonly int[] _predecessors;
    private readonly UnitTime[] _times;

    public PlanRecord(Planner planner, UnitTime[] times, long started, long planned)
    {
        var units = planner.WholeUnits;
        _units = planner.Plan.Units.AsSpan(0, units).ToArray();
        _predecessors = planner.Plan.Predecessors.AsSpan(0, units == 0 ? 0 : _units[^1].EndPredecessor).ToArray();
        _times = times;
        Commands = planner.NextCommand;
        Slots = planner.SlotCount;
        Started = started;
        Planned = planned;
    }

    /// <summary>The units in batch order, each with its commands and what it waits for.</summary>
    public ReadOnlySpan<PlanUnit> Units => _units;

    /// <summary>When each unit ran.</summary>
    public ReadOnlySpan<UnitTime> Times => _times.AsSpan(0, _units.Length);

    /// <summary>The command behind the last one that is planned.</summary>
    public int Commands { get; }

    /// <summary>How many keys were resolved to slots.</summary>
    public int Slots { get; }

    /// <summary>When planning started, in ticks of the stopwatch.</summary>
    public long Started { get; }

    /// <summary>When planning ended. The time between holds what the planner waited for: keys from rows that the batch writes.</summary>
    public long Planned { get; }

    /// <summary>The units that one waits for, besides those that its <see cref="PlanUnit.After"/> says.</summary>
    public ReadOnlySpan<int> PredecessorsOf(int unit) =>
        _predecessors.AsSpan(_units[unit].FirstPredecessor, _units[unit].EndPredecessor - _units[unit].FirstPredecessor);
}
