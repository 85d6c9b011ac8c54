using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Stepwright.Contract;

namespace Stepwright;

/// <summary>
/// One run of a batch, or of a part of it, on several workers: the caller's thread plans the commands in batch order while the others run
/// what is planned, and joins them. What serial commands would have done is restored where it differs: the order of created rows, of
/// freed slots, of events.
/// </summary>
internal sealed class ParallelRun : IDisposable
{
    // How long a worker that finds nothing to do looks on before it sleeps, how long it sleeps unless it is woken, and how often
    // those that end units may wake the sleepers.
    private static readonly long SpinTicks = Stopwatch.Frequency / 10_000;
    private static readonly long WakeTicks = Stopwatch.Frequency / 5_000;
    private static readonly TimeSpan Nap = TimeSpan.FromMilliseconds(1);

    private const int BytesApart = 256;

    private readonly IDispatch _dispatch;
    private readonly StateAccess _lead;
    private readonly WorkerRun[] _workers;
    private readonly UnitUndo _undo;

    // Stands in memory between what one worker writes for every command and what the next one does, so that they never share a
    // cache line: objects keep the order in which they were made.
    private readonly byte[][] _apart;
    private readonly Action<int> _work;
    private readonly object _gate = new();
    private readonly Dictionary<int, StepFailure> _planFailures = [];
    private readonly HashSet<int> _keptInPart = [];
    private readonly KindAccesses _kinds;
    private UnitEntries[] _unitEvents = [];
    private int[] _unitWorkers = [];
    private CancellationToken _token;
    private WorkerThreads? _threads;
    private long _latestWake;
    private long _planned;
    private int _chunk;
    private readonly ConcurrentQueue<AsyncRun> _back = new();
    private BatchEffects? _effects;
    private int _waiting;
    private FailedCommand? _failed;
    private int _rewind;
    private bool _isCancelled;

    public ParallelRun(IDispatch dispatch, StateAccess lead, int workers)
    {
        _dispatch = dispatch;
        _lead = lead;
        _work = number => Work(_workers![number]);
        _kinds = new KindAccesses(dispatch, lead);
        Planner = new Planner(this, dispatch, lead);
        lead.Planner = Planner;
        foreach (var row in lead.RowAccesses)
            row.Plan = new RowPlan(Planner);
        _workers = new WorkerRun[workers];
        _undo = new UnitUndo(lead, _workers);
        _apart = new byte[workers + 1][];
        for (var number = 0; number < workers; number++)
        {
            _apart[number] = new byte[BytesApart];
            _workers[number] = new WorkerRun(this, dispatch, dispatch.CreateAccess(), number);
            _workers[number].Access.Parallel = this;
        }

        _apart[workers] = new byte[BytesApart];
        Span<RowAccess> peers = new RowAccess[workers + 1];
        for (var i = 0; i < lead.RowAccesses.Length; i++)
        {
            peers[0] = lead.RowAccesses[i];
            for (var worker = 0; worker < workers; worker++)
                peers[worker + 1] = _workers[worker].Access.RowAccesses[i];
            foreach (var peer in peers)
                peer.Join(lead.RowAccesses[i], peers);
        }
    }

    public Planner Planner { get; }

    public BatchPlan Plan => Planner.Plan;

    public ReadOnlySpan<WorkerRun> Workers => _workers;

    /// <summary>Plays the workers in the order of someone's choice, on the caller's thread alone; <c>null</c> for threads.</summary>
    public Schedule? Schedule { get => Planner.Waits is null ? field : null; init; }

    /// <summary>Whether the plan of a batch is recorded.</summary>
    public bool Records { get; set; }

    /// <summary>Whether the caller's thread plans all, and then runs it alone.</summary>
    public bool PlansAlone { get; set; }

    /// <summary>The plan of the latest batch that was recorded, or of its latest part.</summary>
    public PlanRecord? Record { get; private set; }

    /// <summary>Whether corrections are run.</summary>
    public bool Applies { get; init; }

    /// <summary>Whether commands may have to be undone because an earlier one runs anew.</summary>
    public bool MayRewind { get; private set; }

    /// <summary>Whether units wait for something outside of the state.</summary>
    public bool IsWaiting => Volatile.Read(ref _waiting) > 0;

    /// <summary>The first unit that is undone because an earlier command runs anew, or drew in vain: from that of the command on, or behind it.</summary>
    private int FirstUndone => _rewind == int.MaxValue ? int.MaxValue : _failed is null ? _rewind + 1 : _rewind;

    /// <summary>Whether a command failed, so that slots may have been reserved that nothing filled.</summary>
    public bool HasGaps { get; set; }

    /// <summary>Whether the planner is to go on.</summary>
    public Func<Planner, bool> Pays { get; init; } = static _ => true;

    /// <summary>Whether a batch is planned for a preview, and units are run only where keys come from their rows.</summary>
    public bool PlansOnly => Planner.Waits is not null;

    /// <summary>Runs a part of a batch, as far as it can be planned. All before it has run.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="settings">What holds for its commands.</param>
    /// <param name="start">The first command.</param>
    /// <param name="end">The command behind the last.</param>
    /// <param name="costs">What a command of each kind is taken to cost, in nanoseconds.</param>
    /// <param name="chunk">How many units a worker claims at once.</param>
    /// <returns>What became of it.</returns>
    public PlannedPart Run(Batch batch, in RunSettings settings, int start, int end, float[] costs, int chunk)
    {
        if (start > 0)
            EndPart();
        Begin(batch, settings, start, end, costs, Schedule?.Chunk ?? chunk);
        Plan.Times = Records ? new UnitTime[batch.Count] : null;
        _lead.IsPlanning = true;
        var started = Stopwatch.GetTimestamp();
        try
        {
            if (Schedule is not null)
                Schedule.Play(this);
            else if (PlansAlone || _workers.Length == 1)
                RunAlone();
            else
                RunOnThreads();
        }
        finally
        {
            _lead.IsPlanning = false;
        }

        if (Plan.Times is { } times)
            Record = new PlanRecord(Planner, times, started, _planned);
        return End(batch, start);
    }

    /// <summary>Plans a batch from its beginning without running it, but for units from whose rows keys come, and undoes all of it.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="settings">What holds for its commands; the log is kept.</param>
    /// <param name="waits">Is told which units wait for which.</param>
    public void PlanOnly(Batch batch, in RunSettings settings, PlannedWaits waits)
    {
        batch.BeginRun();
        _lead.BeginBatch(batch.Events, settings);
        Planner.Waits = waits;
        Begin(batch, settings with { Atomicity = Atomicity.Command, Token = CancellationToken.None }, start: 0, batch.Count, new float[batch.Lanes.Count], chunk: 1);
        Plan.Times = null;
        _lead.IsPlanning = true;
        try
        {
            PlanAll();
            waits.Take(Planner);
        }
        finally
        {
            _lead.IsPlanning = false;
            Planner.Waits = null;
        }

        _isCancelled = true;
        End(batch, start: 0);
        Undo();
        _lead.Settle();
        Settle();
        foreach (var worker in _workers)
            worker.Access.BatchNumber = 0;
        batch.EndRun(committed: 0, failed: 0, isCommitted: false);
    }

    /// <summary>Undoes a batch, of which this ran the latest part.</summary>
    public void Undo() => _undo.UndoBatch();

    /// <summary>Adds the events of the part's commands to the batch's, in batch order.</summary>
    public void CollectEvents(EventLog events)
    {
        var count = 0;
        foreach (var worker in _workers)
            count += worker.Access.UnitEvents.Length;
        if (count == 0)
            return;

        var units = Math.Min(Planner.WholeUnits, FirstUndone);
        if (_unitEvents.Length < units)
        {
            _unitEvents = new UnitEntries[Plan.Units.Length];
            _unitWorkers = new int[Plan.Units.Length];
        }

        Array.Clear(_unitEvents, 0, units);
        foreach (var worker in _workers)
        {
            foreach (var entries in worker.Access.UnitEvents)
            {
                if (entries.Unit >= units)
                    continue;
                _unitEvents[entries.Unit] = entries;
                _unitWorkers[entries.Unit] = worker.Number;
            }
        }

        for (var unit = 0; unit < units; unit++)
        {
            if (_unitEvents[unit].End > 0)
                events.Take(_workers[_unitWorkers[unit]].Events, _unitEvents[unit]);
        }
    }

    public void Settle()
    {
        foreach (var worker in _workers)
        {
            worker.Access.Settle();
            worker.Events.Clear();
        }
    }

    /// <summary>Ends the threads.</summary>
    public void Dispose() => _threads?.Dispose();

    /// <summary>Claims units in batch order.</summary>
    public bool Claim(out int start, out int end)
    {
        if (_token.IsCancellationRequested)
            Cancel();
        while (true)
        {
            var claimed = Volatile.Read(ref Plan.Claimed);
            var available = Volatile.Read(ref Plan.Planned) - claimed;
            if (available <= 0)
            {
                start = end = 0;
                return false;
            }

            // Ever fewer, so that the last ones end together.
            var count = Math.Clamp(available / (2 * _workers.Length), 1, _chunk);
            if (Interlocked.CompareExchange(ref Plan.Claimed, claimed + count, claimed) == claimed)
            {
                start = claimed;
                end = claimed + count;
                return true;
            }
        }
    }

    /// <summary>Nothing behind a unit needs to run: its failure undoes the batch.</summary>
    public void StopAfter(int unit)
    {
        var last = Volatile.Read(ref Plan.LastNeeded);
        while (unit < last)
            last = Interlocked.CompareExchange(ref Plan.LastNeeded, unit, last) is var seen && seen == last ? unit : seen;
    }

    /// <summary>Has the units behind one undone when those before them have ended: they run again.</summary>
    /// <param name="unit">The one.</param>
    /// <param name="failed">Its command that is to be corrected, where it is undone itself; <c>null</c> where it drew from sequences in vain.</param>
    public void RewindTo(int unit, FailedCommand? failed)
    {
        lock (_gate)
        {
            if (unit < _rewind)
                (_rewind, _failed) = (unit, failed);
        }

        StopAfter(unit);
    }

    /// <summary>Whether a command draws from a sequence.</summary>
    public bool Draws(BatchEntry entry) => _dispatch.Describe(entry.Kind).Draws;

    /// <summary>The correction of a command that failed on a worker and is undone.</summary>
    public Correction? Correct(StateAccess access, ReadOnlySpan<int> slots, BatchEntry entry, ref StepFailure failure) =>
        _dispatch.Correct(Planner.Batch, access, slots, entry, previous: null, ref failure);

    public void BeginWaiting() => Interlocked.Increment(ref _waiting);

    public void EndWaiting() => Interlocked.Decrement(ref _waiting);

    /// <summary>Has some worker take up a run that waited.</summary>
    public void ComeBack(AsyncRun run)
    {
        _back.Enqueue(run);
        Wake();
    }

    public bool TryTakeUp([NotNullWhen(true)] out AsyncRun? run) => _back.TryDequeue(out run);

    public void Cancel()
    {
        Volatile.Write(ref _isCancelled, true);
        StopAfter(-1);
    }

    /// <summary>Remembers that a command failed, of which the steps before that stand.</summary>
    public void KeepStepsOf(int command)
    {
        lock (_keptInPart)
            _keptInPart.Add(command);
    }

    /// <summary>Forgets that of commands whose group is undone.</summary>
    public void UndoKeptSteps(int start, int end)
    {
        lock (_keptInPart)
            _keptInPart.RemoveWhere(command => command >= start && command < end);
    }

    /// <summary>Notes that a command stands for which a slot was reserved that it did not fill.</summary>
    public void LeaveUnfilled(int command)
    {
        HasGaps = true;
        KeepStepsOf(command);
    }

    /// <summary>Whether a command failed, of which the steps before that stand; when all units have ended.</summary>
    public bool KeepsStepsOf(int command) => _keptInPart.Contains(command);

    /// <summary>Why the keys of a command could not be made.</summary>
    public StepFailure PlanFailureOf(int command)
    {
        lock (_planFailures)
            return _planFailures[command];
    }

    /// <summary>Tells workers that sleep that a unit has ended, though not at every unit.</summary>
    public void WakeAtTimes()
    {
        var now = Stopwatch.GetTimestamp();
        if (now - Volatile.Read(ref _latestWake) < WakeTicks)
            return;
        Volatile.Write(ref _latestWake, now);
        Wake();
    }

    /// <summary>Waits until a unit has ended, and runs others meanwhile.</summary>
    public void WaitFor(int unit)
    {
        Planner.Publish();
        var spin = new SpinWait();
        while (Volatile.Read(ref Plan.Done[unit]) == 0)
            RunOne(ref spin);
    }

    /// <summary>Waits until all planned units have ended, and runs some meanwhile.</summary>
    public void WaitForAll()
    {
        Planner.Publish();
        var spin = new SpinWait();
        while (!_workers[0].HasEndedBefore(Planner.WholeUnits))
            RunOne(ref spin);
    }

    /// <summary>Plans until there is nothing more to plan.</summary>
    public void PlanAll()
    {
        while (!PlanUntilThrown())
        {
        }

        Planner.Publish();
        _planned = Stopwatch.GetTimestamp();
        Volatile.Write(ref Plan.IsComplete, true);
    }

    /// <summary>Has a worker run units until none is ready for it, or so many have run.</summary>
    public void Advance(WorkerRun worker, int budget)
    {
        worker.Resume(budget);
        while (!RunUntilThrown(worker))
        {
        }
    }

    private void Begin(Batch batch, in RunSettings settings, int start, int end, float[] costs, int chunk)
    {
        _token = settings.Token;
        _effects = settings.Effects;
        MayRewind = settings.MayRewind;
        _rewind = int.MaxValue;
        _failed = null;
        _chunk = chunk;
        _isCancelled = false;
        HasGaps = false;
        foreach (var worker in _workers)
        {
            worker.Access.BeginBatch(worker.Events, settings);
            worker.Access.BatchNumber = _lead.BatchNumber;
            worker.Begin(batch, settings);
        }

        if (start == 0)
            _kinds.Begin(batch);
        Planner.Begin(batch, start, end, costs);
    }

    // What the workers left goes into the log before what is planned next.
    private void EndPart()
    {
        foreach (var row in _lead.RowAccesses)
            row.EndPart();
        foreach (var worker in _workers)
            worker.Events.Clear();
    }

    private void RunAlone()
    {
        PlanAll();
        Work(_workers[0]);
    }

    private void RunOnThreads()
    {
        _threads ??= new WorkerThreads(_workers.Length - 1);
        _threads.Start(_work);
        try
        {
            PlanAll();
            Wake();
            Work(_workers[0]);
        }
        finally
        {
            // Also where planning itself broke: then there is nothing more to come.
            Volatile.Write(ref Plan.IsComplete, true);
            _threads.Join();
        }
    }

    private void Work(WorkerRun worker)
    {
        while (true)
        {
            Advance(worker, int.MaxValue);
            if (worker.IsExhausted)
                break;
            LookOut(worker);
        }

        Wake();
    }

    // Until something is ready: first looking on, then sleeping.
    private void LookOut(WorkerRun worker)
    {
        var started = Stopwatch.GetTimestamp();
        var spin = new SpinWait();
        while (Stopwatch.GetTimestamp() - started < SpinTicks)
        {
            spin.SpinOnce(sleep1Threshold: -1);
            Advance(worker, int.MaxValue);
            if (worker.Ran > 0 || worker.IsExhausted)
                return;
        }

        Sleep();
    }

    private void Sleep()
    {
        Interlocked.Increment(ref Plan.Sleepers);
        lock (_gate)
        {
            if (_back.IsEmpty)
                Monitor.Wait(_gate, Nap);
        }

        Interlocked.Decrement(ref Plan.Sleepers);
    }

    private void Wake()
    {
        if (Volatile.Read(ref Plan.Sleepers) == 0)
            return;
        lock (_gate)
            Monitor.PulseAll(_gate);
    }

    private void RunOne(ref SpinWait spin)
    {
        if (Schedule is not null)
        {
            Schedule.AdvanceOne(this);
            return;
        }

        Advance(_workers[0], 1);
        if (_workers[0].Ran > 0)
            spin.Reset();
        else if (IsWaiting && spin.NextSpinWillYield)
            Sleep();
        else
            spin.SpinOnce(sleep1Threshold: -1);
    }

    private bool PlanUntilThrown()
    {
        try
        {
            _dispatch.Plan(Planner);
            return true;
        }
#pragma warning disable CA1031 // A key that cannot be made is a failure of its command, whatever is thrown; the outcome carries it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var command = _lead.CommandIndex;
            var failure = _lead.FailException(_dispatch.Describe(Planner.Batch.EntryArray[command].Kind), exception);
            if (Planner.Fail())
            {
                lock (_planFailures)
                    _planFailures[command] = failure;
            }

            return false;
        }
    }

    private bool RunUntilThrown(WorkerRun worker)
    {
        try
        {
            _dispatch.Run(worker);
            return true;
        }
        catch (OperationCanceledException) when (_token.IsCancellationRequested)
        {
            worker.Cancel();
            return false;
        }
#pragma warning disable CA1031 // A step that throws is a step that failed, whatever it throws; the outcome carries it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            worker.Fail(_dispatch.Describe(worker.Current.Kind), exception);
            return false;
        }
    }

    private PlannedPart End(Batch batch, int start)
    {
        var part = new PlannedPart { Start = start, End = Planner.NextCommand, EndsAtSerial = Planner.IsStopped, IsCancelled = _isCancelled, FirstFailed = int.MaxValue };
        foreach (var worker in _workers)
        {
            part.Failed += worker.Failed;
            part.Undone += worker.Undone;
            if (worker.FirstFailed < part.FirstFailed)
                (part.FirstFailed, part.FirstFailure, part.FirstCorrection) = (worker.FirstFailed, worker.FirstFailure, worker.FirstCorrection);
            worker.End();
        }

        var drawn = part.End;
        if (_rewind < int.MaxValue && !part.IsCancelled && Plan.Units[_rewind].End <= part.FirstFailed)
        {
            drawn = Plan.Units[_rewind].Start;
            Rewind(batch, ref part);
        }

        var stands = part.FirstFailure is null && !part.IsCancelled;
        foreach (var row in _lead.RowAccesses)
        {
            row.UndoPlanFrom(drawn);
            row.EndPlan(hasGaps: stands && (HasGaps || Planner.IsStopped || _rewind < int.MaxValue));
        }

        Planner.End();
        _planFailures.Clear();
        _keptInPart.Clear();
        _token = default;
        _effects = null;
        return part;
    }

    // As if the plan had ended there: what later units reserved are gaps then.
    private void Rewind(Batch batch, ref PlannedPart part)
    {
        ref readonly var unit = ref Plan.Units[_rewind];
        var start = _failed is null ? unit.End : unit.Start;
        _undo.UndoFrom(FirstUndone, start);
        part = new PlannedPart { Start = part.Start, End = start, Corrected = unit.IsGroup ? null : _failed, EndsAtSerial = _failed is not null, IsRewound = true, InVain = CommandsInVain(), FirstFailed = int.MaxValue };
        batch.Outcomes.AsSpan(start, batch.Count - start).Clear();
        foreach (ref readonly var outcome in batch.Outcomes.AsSpan(part.Start, start - part.Start))
        {
            if (outcome.Failure is not null)
                part.Failed++;
            else if (outcome.Status != CommandStatus.Committed)
                part.Undone++;
        }

        _keptInPart.RemoveWhere(command => command >= start);
        _effects?.Rewind(start, part.Corrected is not null);
    }

    private int CommandsInVain()
    {
        var count = 0;
        for (var unit = _rewind + 1; unit < Planner.WholeUnits; unit++)
        {
            if (Plan.Done[unit] == BatchPlan.Ran)
                count += Plan.Units[unit].End - Plan.Units[unit].Start;
        }

        return count;
    }
}
