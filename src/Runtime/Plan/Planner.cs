using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Stepwright.Contract;

/// <summary>
/// Goes through a batch in order while workers already run what it has been through. The generated code resolves each command's
/// keys to slots and says what it does with them; what comes of it is which units a unit must wait for: the last writer of each row that it
/// reads, and all readers since, of each that it writes.
/// </summary>
/// <remarks>
/// Units are numbered on and on, so that nothing needs clearing between batches, or parts of one: the number of an earlier one is smaller
/// than the first of this one.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Planner
{
    // A row with more readings than this between two writings is waited for as if every unit up to the last had touched it.
    private const int ReadingsToFollow = 32;

    // How many units are published at once: workers look at the count while the planner writes it.
    private const int Stride = 16;

    // How many units are planned between two looks at whether it pays.
    private const int ChecksEvery = 512;

    private readonly ParallelRun _run;
    private readonly Prefetcher _prefetcher;
    private Batch _batch = null!;
    private BatchEntry[] _entries = [];
    private List<GroupSpan> _groups = null!;
    private Reading[] _readings = new Reading[64];
    private float[] _ends = [];
    private float[] _costs = [];
    private int _end;
    private bool _publishesEach;
    private int _nextGroup;
    private int _firstUnit = 1;
    private int _readingCount;
    private int _command;
    private int _unit;
    private int _unitEnd;
    private int _after;
    private int _firstPredecessor;
    private int _predecessorCount;

    // How many predecessors can be added without further ado: none, where somebody wants to know of each.
    private int _predecessorRoom;
    private int _slotCount;
    private int _published;
    private int _nextCheck;
    private float _unitCost;
    private bool _isAgain;
    private bool _wasAgain;
    private float _ready;
    private float _latestEnd;

    internal Planner(ParallelRun run, IDispatch dispatch, StateAccess access)
    {
        _run = run;
        _prefetcher = new Prefetcher(dispatch, access);
        Access = access;
        Plan = new BatchPlan();
    }

    /// <summary>The batch.</summary>
    public Batch Batch => _batch;

    /// <summary>The way to the state.</summary>
    public StateAccess Access { get; }

    internal BatchPlan Plan { get; }

    /// <summary>Who wants to know which rows units wait for; <c>null</c> for nobody.</summary>
    internal PlannedWaits? Waits { get; set; }

    /// <summary>The number of the unit that is being planned.</summary>
    internal int Unit => _unit;

    /// <summary>The number before the first reading of this batch.</summary>
    internal int FirstReading { get; private set; }

    /// <summary>The place of the first command that is not planned.</summary>
    internal int NextCommand { get; private set; }

    /// <summary>The sum of the estimated costs of what is planned, in nanoseconds.</summary>
    internal float TotalCost { get; private set; }

    /// <summary>The estimated cost of the longest chain of units that wait for each other, in nanoseconds.</summary>
    internal float CriticalPath => _latestEnd;

    /// <summary>The number of units that are planned.</summary>
    internal int WholeUnits { get; private set; }

    /// <summary>The number of slots that the planned commands have.</summary>
    internal int SlotCount => _slotCount;

    /// <summary>Whether the rest of the batch is to run serially.</summary>
    internal bool IsStopped { get; private set; }

    /// <summary>Moves to the next command to plan.</summary>
    /// <param name="entry">Its kind and place.</param>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext(out BatchEntry entry)
    {
        if (_isAgain)
        {
            // Once; a command that fails the first time only is planned now.
            _isAgain = false;
            if (!_wasAgain)
            {
                _wasAgain = _isAgain = true;
                Plan.SlotStarts[_command] = _slotCount;
                entry = _entries[_command];
                return true;
            }

            LeaveKeys(true);
        }

        var next = _command + 1;
        if (next == _unitEnd && !NextUnit(next))
        {
            entry = default;
            return false;
        }

        _command = next;
        Access.CommandIndex = next;
        Plan.SlotStarts[next] = _slotCount;
        entry = _entries[next];
        var cost = _costs[entry.Kind];
        TotalCost += cost;
        _unitCost += cost;
        return true;
    }

    /// <summary>Room for the slots of the command.</summary>
    /// <param name="count">How many it needs.</param>
    public Span<int> Slots(int count)
    {
        var start = _slotCount;
        if (start + count > Plan.Slots.Length)
            Plan.GrowSlots(start + count);
        _slotCount = start + count;
        return new Span<int>(Plan.Slots, start, count);
    }

    /// <summary>Begins to plan a part of a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="start">The first command.</param>
    /// <param name="end">The command behind the last; the group that it is in is planned as a whole.</param>
    /// <param name="costs">What a command of each kind is taken to cost, in nanoseconds.</param>
    internal void Begin(Batch batch, int start, int end, float[] costs)
    {
        Plan.Clear(batch.Count, end - start);
        if (_ends.Length < batch.Count)
            _ends = new float[Plan.Units.Length];
        _batch = batch;
        _entries = batch.EntryArray;
        _groups = batch.Groups;
        _costs = costs;
        _end = end;
        _publishesEach = end - start <= 16 * Stride || _run.Schedule is not null;
        _nextGroup = 0;
        while (_nextGroup < _groups.Count && _groups[_nextGroup].Start < start)
            _nextGroup++;
        _firstUnit = _unit + 1;
        FirstReading += _readingCount;
        if (_firstUnit > int.MaxValue / 2 || FirstReading > int.MaxValue / 2)
            StartAnew();
        _readingCount = 0;
        _command = start - 1;
        _unit = _firstUnit - 1;
        _unitEnd = start;
        _predecessorCount = _slotCount = _published = 0;
        _predecessorRoom = Waits is null ? Plan.Predecessors.Length : 0;
        _latestEnd = TotalCost = 0;
        NextCommand = start;
        _isAgain = false;
        foreach (var row in Access.RowAccesses)
            row.BeginPlan();
        LeaveKeys(true);
        _prefetcher.Begin(batch, start);
        WholeUnits = 0;
        _nextCheck = ChecksEvery;
        IsStopped = false;
    }

    internal void End()
    {
        LeaveKeys(false);
        _prefetcher.End();
        _batch = null!;
        _entries = [];
        _groups = null!;
    }

    /// <summary>Plans no further than the units that are whole: the one at hand, and what follows it, runs serially.</summary>
    internal void Stop()
    {
        IsStopped = true;
        _command = _unitEnd - 1;
    }

    /// <summary>
    /// Ends the planning of a command whose keys could not be made. The first time it is planned again without leaving keys open, so that
    /// the first key that cannot be made is found; the second time it is to fail when its turn comes.
    /// </summary>
    /// <returns>Whether it fails.</returns>
    internal bool Fail()
    {
        if (IsStopped)
            return false;
        foreach (var row in Access.RowAccesses)
            row.UndoPlanFrom(_command);
        if (!_isAgain)
        {
            _isAgain = true;
            _wasAgain = false;
            LeaveKeys(false);
            return false;
        }

        _isAgain = false;
        LeaveKeys(true);
        Plan.SlotStarts[_command] = -1;
        return true;
    }

    /// <summary>Publishes what is whole, so that workers may run it.</summary>
    internal void Publish()
    {
        if (_published == WholeUnits)
            return;
        _published = WholeUnits;
        Volatile.Write(ref Plan.Planned, _published);
    }

    /// <summary>Waits until a unit has ended; where it is the one at hand, a group, the rest of the batch is not planned.</summary>
    /// <param name="unit">Its number; that of an earlier batch, or part, has ended.</param>
    internal void WaitFor(int unit)
    {
        if (unit < _firstUnit || IsStopped)
            return;
        if (unit == _unit)
            Stop();
        else
            _run.WaitFor(unit - _firstUnit);
    }

    /// <summary>Waits until all planned units have ended.</summary>
    internal void WaitForAll() => _run.WaitForAll();

    /// <summary>Waits until the order of the rows of a table is known; if it differs from the planned, the rest is not planned.</summary>
    internal void WaitForOrder(RowAccess rows)
    {
        if (IsStopped)
            return;
        _run.WaitForAll();
        if (!rows.IsInOrder())
            Stop();
    }

    /// <summary>Whether a command failed, all of whose steps but the last stand.</summary>
    internal bool KeepsStepsOf(int command) => _run.KeepsStepsOf(command);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void DependOn(int unit, RowPlan row, int slot)
    {
        if (unit >= _firstUnit && unit != _unit)
            AddPredecessor(unit - _firstUnit, row, slot);
    }

    internal void DependOnAllUpTo(int unit, RowPlan row)
    {
        if (unit < _firstUnit)
            return;

        // What the unit itself did hides who did it before: all before it, then.
        var after = unit == _unit ? unit - _firstUnit : unit - _firstUnit + 1;
        if (Waits is not null && after > 0)
            Waits.Add(_unit - _firstUnit, after - 1, row, slot: 0, isAll: true);
        if (after > _after)
        {
            _after = after;
            _ready = _latestEnd;
        }
    }

    internal void DependOnReadings(int reading, RowPlan row, int slot)
    {
        for (var followed = 0; reading > FirstReading; followed++)
        {
            ref var entry = ref _readings[reading - FirstReading - 1];
            if (followed == ReadingsToFollow)
            {
                DependOnAllUpTo(entry.Unit, row);
                return;
            }

            DependOn(entry.Unit, row, slot);
            reading = entry.Previous;
        }
    }

    /// <summary>Remembers that the unit reads a row, before or after others that do.</summary>
    internal int AddReading(int previous)
    {
        if (_readingCount == _readings.Length)
            Array.Resize(ref _readings, 2 * _readings.Length);
        _readings[_readingCount++] = new Reading(_unit, previous);
        return FirstReading + _readingCount;
    }

    /// <summary>Has the keys of tables that no command of the batch writes left open, or not.</summary>
    private void LeaveKeys(bool leaves)
    {
        foreach (var row in Access.RowAccesses)
            row.LeaveKeys(leaves && !row.Plan.IsWritten);
    }

    private void AddPredecessor(int unit, RowPlan row, int slot)
    {
        var count = _predecessorCount;
        if (count >= _predecessorRoom)
            PrepareToAdd(unit, row, slot);
        Plan.Predecessors[count] = unit;
        _predecessorCount = count + 1;
        if (_ends[unit] > _ready)
            _ready = _ends[unit];
    }

    // Where the array is full, or somebody wants to know.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PrepareToAdd(int unit, RowPlan row, int slot)
    {
        if (_predecessorCount == Plan.Predecessors.Length)
            Plan.GrowPredecessors(_predecessorCount + 1);
        Waits?.Add(_unit - _firstUnit, unit, row, slot, isAll: false);
        _predecessorRoom = Waits is null ? Plan.Predecessors.Length : 0;
    }

    private bool NextUnit(int start)
    {
        if (_unit >= _firstUnit && !IsStopped)
            EndUnit();
        _run.Schedule?.BeforePlanning(_run);
        if (IsStopped || start >= _end || Plan.LastNeeded < int.MaxValue || (WholeUnits >= _nextCheck && !Pays()))
        {
            Publish();
            return false;
        }

        if (_prefetcher.IsOn && start % Prefetcher.Stride == 0)
            _prefetcher.Advance(start);
        _unit++;
        _after = 0;
        _firstPredecessor = _predecessorCount;
        _ready = _unitCost = 0;
        _unitEnd = start + 1;
        ref var unit = ref Plan.Units[_unit - _firstUnit];
        unit.IsGroup = _nextGroup < _groups.Count && _groups[_nextGroup].Start == start;
        if (unit.IsGroup)
            _unitEnd = _groups[_nextGroup++].End;
        unit.Start = start;
        unit.End = _unitEnd;
        return true;
    }

    private bool Pays()
    {
        _nextCheck += ChecksEvery;
        IsStopped = Waits is null && !_run.Pays(this);
        return !IsStopped;
    }

    private void EndUnit()
    {
        var index = _unit - _firstUnit;
        ref var unit = ref Plan.Units[index];
        unit.FirstPredecessor = _firstPredecessor;
        unit.EndPredecessor = _predecessorCount;
        unit.After = _after;
        NextCommand = _unitEnd;
        WholeUnits = index + 1;
        var end = _ready + _unitCost;
        _ends[index] = end;
        if (end > _latestEnd)
            _latestEnd = end;
        if (_publishesEach || WholeUnits - _published >= Stride)
            Publish();
    }

    private void StartAnew()
    {
        foreach (var row in Access.RowAccesses)
            row.Plan.Reset();
        _firstUnit = 1;
        FirstReading = 0;
    }

    private readonly record struct Reading(int Unit, int Previous);
}
