using System.ComponentModel;
using System.Diagnostics;

namespace Stepwright.Contract;

/// <summary>
/// What one worker does in a planned batch: it claims units in batch order, runs those that are ready, and leaves the others to
/// whoever comes by when they are. The generated dispatch asks it for the next command and tells it of a failure.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WorkerRun
{
    // How many blocked units a worker looks at before it goes on with fresh ones.
    private const int BlockedToTry = 2;

    private readonly ParallelRun _run;
    private readonly BatchPlan _plan;
    private readonly Prefetcher _prefetcher;
    private BatchEntry[] _entries = [];
    private CommandOutcome[] _outcomes = [];
    private Atomicity _atomicity;
    private bool _keep;
    private BatchEffects? _effects;
    private int _command;
    private int _unit;
    private int _unitEnd;
    private bool _isGroup;
    private int _next;
    private int _claimedEnd;
    private int _prefix;
    private int _firstBlocked;
    private int _budget;

    internal WorkerRun(ParallelRun run, IDispatch dispatch, StateAccess access, int number)
    {
        _prefetcher = new Prefetcher(dispatch, access);
        _run = run;
        _plan = run.Plan;
        Access = access;
        Number = number;
    }

    /// <summary>The batch.</summary>
    public Batch Batch { get; private set; } = null!;

    /// <summary>The way to the state.</summary>
    public StateAccess Access { get; }

    /// <summary>The slots of the command.</summary>
    public Span<int> Slots => _plan.Slots.AsSpan(_plan.SlotStarts[_command]);

    internal int Number { get; }

    internal EventLog Events { get; } = new();

    internal BatchEntry Current => _entries[_command];

    internal int Failed { get; private set; }

    internal int Undone { get; private set; }

    /// <summary>The first command in batch order whose failure undoes the batch, as far as this worker knows.</summary>
    internal int FirstFailed { get; private set; }

    internal StepFailure? FirstFailure { get; private set; }

    internal Correction? FirstCorrection { get; private set; }

    /// <summary>Whether every unit has ended or is in another worker's hands.</summary>
    internal bool IsExhausted { get; private set; }

    /// <summary>How many units it ran since it was last asked to run.</summary>
    internal int Ran { get; private set; }

    /// <summary>Moves to the next command to run.</summary>
    /// <param name="entry">Its kind and place.</param>
    /// <returns>Whether there is one now.</returns>
    public bool MoveNext(out BatchEntry entry)
    {
        while (true)
        {
            var next = _command + 1;
            if (next >= _unitEnd)
            {
                if (_unitEnd > 0)
                    EndUnit();
                if (_budget == 0 || !NextUnit())
                {
                    entry = default;
                    return false;
                }

                continue;
            }

            _command = next;
            Access.CommandIndex = next;
            if (_plan.SlotStarts[next] >= 0)
            {
                entry = _entries[next];
                return true;
            }

            Fail(_run.PlanFailureOf(next));
        }
    }

    /// <summary>Begins the run of a command that has asynchronous steps.</summary>
    public AsyncRun BeginAsync() => new(_effects!, this);

    /// <summary>Ends the running command, whose step failed: undoes it, or its group, or has the batch undone.</summary>
    /// <param name="failure">Why it failed.</param>
    public void Fail(StepFailure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        _run.Schedule?.Reach();
        _run.HasGaps = true;
        var keepsSteps = Access.HasKeptSteps;
        Access.Undo();
        Correction? correction = null;
        if (failure.MayBeCorrected && IsCorrected(ref failure, keepsSteps, out correction))
        {
            if (_isGroup)
                Access.UndoGroup();
            _run.RewindTo(_unit, new FailedCommand(_command, failure, correction!));
            _command = _unitEnd - 1;
            return;
        }

        if (_run.MayRewind && (_isGroup || !keepsSteps) && Draws())
            _run.RewindTo(_unit, failed: null);
        if (_atomicity == Atomicity.Batch)
        {
            if (_isGroup)
                Access.UndoGroup();
            if (_command < FirstFailed)
            {
                FirstFailed = _command;
                FirstFailure = failure;
                FirstCorrection = correction;
            }

            _run.StopAfter(_unit);
            _command = _unitEnd - 1;
            return;
        }

        Failed++;
        if (_isGroup)
        {
            var start = _plan.Units[_unit].Start;
            Access.UndoGroup();
            _run.UndoKeptSteps(start, _unitEnd);
            _outcomes.AsSpan(start, _unitEnd - start).Fill(new CommandOutcome(CommandStatus.Undone));
            Undone += _unitEnd - start - 1;
            _outcomes[_command] = CommandOutcome.Failed(failure, correction);
            _command = _unitEnd - 1;
            Compensate(_effects?.Take(start, _unitEnd));
        }
        else
        {
            if (keepsSteps)
                _run.KeepStepsOf(_command);
            _outcomes[_command] = CommandOutcome.Failed(failure, correction);
            if (keepsSteps)
                CompensateDoubtful();
            else
                Compensate(_effects?.Take(_command, _command + 1));
        }
    }

    internal void Fail(CommandInfo command, Exception exception) => Fail(Access.FailException(command, exception));

    /// <summary>Undoes the command in which a step noticed that the batch is cancelled.</summary>
    internal void Cancel()
    {
        if (_isGroup)
            Access.UndoGroup();
        else
            Access.Undo();
        _command = _unitEnd - 1;
        _run.Cancel();
    }

    internal void Begin(Batch batch, in RunSettings settings)
    {
        Batch = batch;
        _effects = settings.Effects;
        _entries = batch.EntryArray;
        _outcomes = batch.Outcomes;
        _atomicity = settings.Atomicity;
        _keep = settings.Keep;
        _command = _unit = -1;
        _unitEnd = _next = _claimedEnd = _prefix = _firstBlocked = 0;
        Failed = Undone = 0;
        FirstFailed = int.MaxValue;
        FirstFailure = null;
        FirstCorrection = null;
        IsExhausted = false;
        _prefetcher.Begin(batch, 0);
    }

    internal void End()
    {
        Batch = null!;
        _entries = [];
        _outcomes = [];
        _effects = null;
        FirstFailure = null;
        FirstCorrection = null;
        _prefetcher.End();
    }

    /// <summary>What tells the workers that a run which waits can go on.</summary>
    internal Action ComeBack(AsyncRun run) => () => _run.ComeBack(run);

    internal void EndWaiting() => _run.EndWaiting();

    /// <summary>Takes back what the running command may have done by calls that failed, though it stands, or the steps before do.</summary>
    internal void CompensateDoubtful() => Compensate(_effects?.TakeDoubtful(_command));

    /// <summary>Leaves the running command, which waits, and its group with it.</summary>
    internal void Leave(AsyncRun run)
    {
        if (run.Waiting is null)
            _run.BeginWaiting();
        run.Waiting = new WaitingUnit { Unit = _unit, Command = _command, End = _unitEnd, IsGroup = _isGroup, Access = Access.SetAside() };
        _unitEnd = 0;
        _command = -1;
        _budget--;
        Ran++;
    }

    /// <summary>Prepares to run units until none is ready, or so many have run.</summary>
    internal void Resume(int budget)
    {
        _budget = budget;
        Ran = 0;

        // It may take up a unit that waited, which others have left to it then.
        IsExhausted = false;
    }

    /// <summary>Whether all units before one have ended.</summary>
    internal bool HasEndedBefore(int unit)
    {
        var done = _plan.Done;
        while (_prefix < unit && Volatile.Read(ref done[_prefix]) != 0)
            _prefix++;
        return _prefix >= unit;
    }

    // Whether there is a correction that is to be run. It may need other rows than were planned.
    private bool IsCorrected(ref StepFailure failure, bool keepsSteps, out Correction? correction)
    {
        correction = _run.Correct(Access, _plan.SlotStarts[_command] >= 0 ? Slots : default, Current, ref failure);
        return correction is not null && _run.Applies && !keepsSteps;
    }

    // Whether the unit gives back a number that later ones took the next of.
    private bool Draws()
    {
        ref readonly var unit = ref _plan.Units[_unit];
        foreach (var entry in _entries.AsSpan(unit.Start, unit.End - unit.Start))
        {
            if (_run.Draws(entry))
                return true;
        }

        return false;
    }

    private void Compensate(List<Effect>? effects)
    {
        if (effects is { Count: > 0 })
            _ = new AsyncRun(_effects!, this).CompensateAsync(effects);
    }

    private void TakeUp(AsyncRun run)
    {
        var waiting = run.Waiting!;
        (_unit, _command, _unitEnd, _isGroup) = (waiting.Unit, waiting.Command, waiting.End, waiting.IsGroup);
        Access.TakeUp(waiting.Access, waiting.Command, waiting.IsGroup);
        run.Continue(this);
    }

    private void EndUnit()
    {
        if (_isGroup)
            Access.EndGroup();
        Access.EndUnit(_unit, _keep);
        if (_plan.Times is { } times)
            times[_unit].Ended = Stopwatch.GetTimestamp();
        _unitEnd = 0;
        _command = -1;
        _budget--;
        Ran++;
        MarkDone(_unit, BatchPlan.Ran);
    }

    private void MarkDone(int unit, byte how)
    {
        Volatile.Write(ref _plan.Done[unit], how);
        if (_plan.Sleepers != 0)
            _run.WakeAtTimes();
    }

    private bool NextUnit()
    {
        while (true)
        {
            if (_effects is not null && _run.TryTakeUp(out var run))
            {
                TakeUp(run);
                return true;
            }

            if (_firstBlocked < Volatile.Read(ref _plan.BlockedCount) && TryBlocked(BlockedToTry, out var unit))
                return BeginUnit(unit);
            while (_next < _claimedEnd)
            {
                unit = _next++;
                if (IsReady(unit))
                {
                    if (IsNeeded(unit))
                        return BeginUnit(unit);
                    MarkDone(unit, BatchPlan.LeftOut);
                }
                else
                {
                    Leave(unit);
                }
            }

            if (_run.Claim(out _next, out _claimedEnd))
                continue;
            if (TryBlocked(int.MaxValue, out unit))
                return BeginUnit(unit);
            var isAllClaimed = Volatile.Read(ref _plan.IsComplete) && Volatile.Read(ref _plan.Claimed) == Volatile.Read(ref _plan.Planned);
            IsExhausted = isAllClaimed && !HasBlocked() && !_run.IsWaiting;
            return false;
        }
    }

    private bool BeginUnit(int unit)
    {
        ref var begun = ref _plan.Units[unit];
        _unit = unit;
        _command = begun.Start - 1;
        _unitEnd = begun.End;
        _isGroup = begun.IsGroup;
        if (_plan.Times is { } times)
            times[unit] = new UnitTime { Worker = Number, Started = Stopwatch.GetTimestamp() };
        if (_isGroup)
            Access.BeginGroup();
        if (_prefetcher.IsOn)
            _prefetcher.Advance(begun.End, Batch.Count);
        return true;
    }

    // Behind a failure that undoes the batch nothing needs to run: it would be undone.
    private bool IsNeeded(int unit) => unit <= Volatile.Read(ref _plan.LastNeeded);

    private bool IsReady(int unit)
    {
        ref var asked = ref _plan.Units[unit];
        var done = _plan.Done;
        var predecessors = _plan.Predecessors;
        for (var i = asked.FirstPredecessor; i < asked.EndPredecessor; i++)
        {
            if (Volatile.Read(ref done[predecessors[i]]) == 0)
                return false;
        }

        return asked.After == 0 || HasEndedBefore(asked.After);
    }

    private void Leave(int unit)
    {
        var place = Interlocked.Increment(ref _plan.BlockedCount) - 1;
        Volatile.Write(ref _plan.Blocked[place], unit + 1);
    }

    private bool TryBlocked(int limit, out int unit)
    {
        var blocked = _plan.Blocked;
        var count = Volatile.Read(ref _plan.BlockedCount);
        for (var place = _firstBlocked; place < count && limit > 0; place++)
        {
            var taken = Volatile.Read(ref blocked[place]);
            if (taken <= 0)
            {
                // 0 is a place that is given away but not written yet.
                if (taken < 0 && place == _firstBlocked)
                    _firstBlocked++;
                continue;
            }

            limit--;
            if (!IsReady(taken - 1) || Interlocked.CompareExchange(ref blocked[place], -1, taken) != taken)
                continue;
            unit = taken - 1;
            if (IsNeeded(unit))
                return true;
            MarkDone(unit, BatchPlan.LeftOut);
        }

        unit = 0;
        return false;
    }

    private bool HasBlocked()
    {
        var count = Volatile.Read(ref _plan.BlockedCount);
        for (var place = _firstBlocked; place < count; place++)
        {
            if (Volatile.Read(ref _plan.Blocked[place]) >= 0)
                return true;
        }

        return false;
    }
}
