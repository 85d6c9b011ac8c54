using System.Diagnostics;
using Stepwright.Contract;

namespace Stepwright;

/// <summary>
/// One run of a batch on several workers: the caller's thread plans the commands in batch order while the others run what is
/// planned, and joins them. What serial commands would have done is restored where it differs: the order of created rows, of freed
/// slots, of events.
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
    private bool _keep;
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
        _apart = new byte[workers + 1][];
        for (var number = 0; number < workers; number++)
        {
            _apart[number] = new byte[BytesApart];
            _workers[number] = new WorkerRun(this, dispatch, dispatch.CreateAccess(), number);
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
    public Schedule? Schedule { get; init; }

    /// <summary>Whether the plan of a batch is recorded.</summary>
    public bool Records { get; set; }

    /// <summary>Whether the caller's thread plans all, and then runs it alone.</summary>
    public bool PlansAlone { get; set; }

    /// <summary>The plan of the latest batch that was recorded.</summary>
    public PlanRecord? Record { get; private set; }

    /// <summary>Whether a command failed, so that slots may have been reserved that nothing filled.</summary>
    public bool HasGaps { get; set; }

    /// <summary>Whether the planner is to go on.</summary>
    public Func<Planner, bool> Pays { get; init; } = static _ => true;

    /// <summary>Runs a batch from its beginning, as far as it can be planned.</summary>
    /// <returns>What became of it.</returns>
    public PlannedPart Run(Batch batch, in RunSettings settings, float[] costs, int chunk)
    {
        _token = settings.Token;
        _keep = settings.Keep;
        _chunk = Schedule?.Chunk ?? chunk;
        _isCancelled = false;
        HasGaps = false;
        foreach (var worker in _workers)
        {
            worker.Access.BeginBatch(worker.Events, settings);
            worker.Access.BatchNumber = _lead.BatchNumber;
            worker.Begin(batch, settings.Atomicity, _keep);
        }

        _kinds.Begin(batch);
        Planner.Begin(batch, costs);
        Plan.Times = Records ? new UnitTime[batch.Count] : null;
        _lead.IsPlanning = true;
        var started = Stopwatch.GetTimestamp();
        try
        {
            if (Schedule is not null)
                Schedule.Play(this);
            else if (PlansAlone)
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
        return End(batch);
    }

    /// <summary>Undoes a batch: what was run serially behind the planned part, then that.</summary>
    public void Undo()
    {
        var all = new List<(UnitEntries Entries, RowAccess Row)>();
        for (var i = 0; i < _lead.RowAccesses.Length; i++)
        {
            _lead.RowAccesses[i].UndoBehindPlan();
            all.Clear();
            foreach (var worker in _workers)
            {
                var row = worker.Access.RowAccesses[i];
                foreach (var entries in row.Units)
                    all.Add((entries, row));
            }

            all.Sort(static (left, right) => right.Entries.Unit.CompareTo(left.Entries.Unit));
            foreach (var (entries, row) in all)
                row.Undo(entries);
            foreach (var worker in _workers)
                worker.Access.RowAccesses[i].DropUnits();
            _lead.RowAccesses[i].UndoBatch();
        }
    }

    /// <summary>Adds the events of the planned commands to the batch's, in batch order.</summary>
    public void CollectEvents(EventLog events)
    {
        var count = 0;
        foreach (var worker in _workers)
            count += worker.Access.UnitEvents.Length;
        if (count == 0)
            return;

        var units = Planner.WholeUnits;
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

        Interlocked.Increment(ref Plan.Sleepers);
        lock (_gate)
            Monitor.Wait(_gate, Nap);
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
        if (_workers[0].Ran == 0)
            spin.SpinOnce(sleep1Threshold: -1);
        else
            spin.Reset();
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

    private PlannedPart End(Batch batch)
    {
        var part = new PlannedPart { Commands = Planner.NextCommand, IsCancelled = _isCancelled, FirstFailed = int.MaxValue };
        foreach (var worker in _workers)
        {
            part.Failed += worker.Failed;
            part.Undone += worker.Undone;
            if (worker.FirstFailed < part.FirstFailed)
                (part.FirstFailed, part.FirstFailure) = (worker.FirstFailed, worker.FirstFailure);
            worker.End();
        }

        var stands = part.FirstFailure is null && !part.IsCancelled;
        foreach (var row in _lead.RowAccesses)
            row.EndPlan(hasGaps: stands && (HasGaps || Planner.IsStopped));

        Planner.End();
        _planFailures.Clear();
        _keptInPart.Clear();
        _token = default;
        return part;
    }
}
