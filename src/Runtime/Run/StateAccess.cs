using System.Buffers.Binary;
using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stepwright.Contract;

/// <summary>
/// What one worker needs to run commands: a way to every table and cell, where in the command it is, and what the commands
/// see of time, chance and cancellation. The generated class of a state adds its tables and cells by name.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class StateAccess
{
    private const int LargeBytes = 8 * 1024 * 1024;

    private readonly StateStorage _storage;
    private RowAccess[] _rows = [];
    private StepRandom _random = new();
    private SplitMix64 _guids;
    private int _randomCommand;
    private int _guidCommand;
    private int _keptCommand;
    private ulong _batchSeed;
    private ulong _seed;
    private int[] _slots = new int[16];
    private StepFailure? _latestWithoutRow;
    private int _firstEvent;
    private int _groupFirstEvent;
    private int _stepFirstEvent;
    private UnitEntries[] _unitEvents = [];
    private int _unitEventCount;
    private int _unitFirstEvent;
    private bool _isPreviewing;
    private long _latestBatch;

    /// <summary>For the generated class of a state.</summary>
    /// <param name="storage">The state's tables and cells.</param>
    protected StateAccess(StateStorage storage)
    {
        ArgumentNullException.ThrowIfNull(storage);
        Gate = storage.Gate;
        _storage = storage;
    }

    /// <summary>The number of the step that runs or whose keys are made, so that what it throws can be laid at its door.</summary>
    public int Step { get; set; }

    /// <summary>The slot of the step's first row.</summary>
    public int Slot { get; set; }

    /// <summary>The place of the running command in its batch.</summary>
    public int CommandIndex { get; internal set; }

    /// <summary>The batch's token.</summary>
    public CancellationToken CancellationToken { get; private set; }

    /// <summary>The running command's context.</summary>
    public StepContext Context => new(this);

    internal StateGate Gate { get; }

    /// <summary>What is known of the state.</summary>
    internal StateSchema Schema => _storage.Schema;

    /// <summary>Counts the batches. A worker's way bears the number of the last one that it took part in.</summary>
    internal long BatchNumber { get; set; }

    /// <summary>The ways to the tables and cells, in the order of their declaration.</summary>
    internal RowAccess[] RowAccesses => _rows;

    /// <summary>Whether fetching rows ahead pays: the state outgrows the caches.</summary>
    internal bool Prefetches { get; private set; }

    /// <summary>Whether keys are resolved for commands that run later, perhaps elsewhere, while others run.</summary>
    internal bool IsPlanning { get; set; }

    /// <summary>The history that the undo log is kept for, from batch to batch; <c>null</c> for none.</summary>
    internal History? History { get; set; }

    /// <summary>Whether the entries of earlier batches stay in the log.</summary>
    internal bool KeepsEarlierEntries => History is not null || _isPreviewing;

    /// <summary>Whether steps of the running command stand even if it fails.</summary>
    internal bool HasKeptSteps => _keptCommand == CommandIndex;

    /// <summary>Who plans by this way; <c>null</c> for a worker's.</summary>
    internal Planner? Planner { get; set; }

    /// <summary>The planned run whose worker goes this way; <c>null</c> for the planner's way.</summary>
    internal ParallelRun? Parallel { get; set; }

    /// <summary>The events of the units of a planned batch, where this is a worker's way.</summary>
    internal ReadOnlySpan<UnitEntries> UnitEvents => _unitEvents.AsSpan(0, _unitEventCount);

    internal DateTimeOffset Now { get; private set; }

    internal EventLog Events { get; private set; } = null!;

    internal Random CommandRandom
    {
        get
        {
            if (_randomCommand != CommandIndex)
            {
                _randomCommand = CommandIndex;
                _random.Seed(SplitMix64.Derive(_seed, 2 * (ulong)CommandIndex));
            }

            return _random;
        }
    }

    /// <summary>Room for the slots of the running command.</summary>
    /// <param name="count">How many it needs.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<int> Slots(int count)
    {
        var slots = _slots;
        if (count > slots.Length)
            slots = _slots = new int[Math.Max(count, 2 * slots.Length)];
        return new Span<int>(slots, 0, count);
    }

    /// <summary>Whether the keys of the running command are resolved; kept where its corrections ask for rows.</summary>
    public bool HasSlots { get; set; }

    /// <summary>The slots of the running command, and behind them others; none where its keys are not resolved.</summary>
    internal Span<int> LatestSlots => HasSlots ? _slots : default;

    /// <summary>The slots of the running command, which are resolved.</summary>
    internal Span<int> ResolvedSlots => _slots;

    /// <summary>Ends a command that may have emitted events.</summary>
    public void CommitEvents() => _firstEvent = Events.Count;

    /// <summary>Ends a step of a command that keeps its completed steps.</summary>
    public void CommitStep()
    {
        foreach (var row in _rows)
            row.CommitStep();
        _firstEvent = Events.Count;
        _keptCommand = CommandIndex;
    }

    /// <summary>Begins a step that another may run in the place of.</summary>
    public void BeginStep() => _stepFirstEvent = Events.Count;

    /// <summary>Takes back the events of the step that began last.</summary>
    public void UndoStep() => Events.UndoTo(_stepFirstEvent);

    /// <summary>Whether what a step threw is a failure of it, and not the end of the batch.</summary>
    /// <param name="exception">What it threw.</param>
    public bool IsStepFailure(Exception exception) =>
        exception is not UnknownAnswerException && (exception is not OperationCanceledException || !CancellationToken.IsCancellationRequested);

    /// <summary>Fails the running command because the step said so.</summary>
    /// <param name="command">The command.</param>
    /// <param name="result">What the step returned.</param>
    /// <param name="item">The place of the element; -1 where the step runs once.</param>
    /// <returns>The failure.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public StepFailure Fail(CommandInfo command, StepResult result, int item = -1) =>
        Fail(command, item, new FailureReason(result.Code!, result.Message!, result.Allowed));

    /// <summary>Fails the running command because a check returned <c>false</c>.</summary>
    /// <param name="command">The command.</param>
    /// <param name="item">The place of the element; -1 where the check runs once.</param>
    /// <returns>The failure.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public StepFailure FailCheck(CommandInfo command, int item = -1)
    {
        ArgumentNullException.ThrowIfNull(command);
        return Fail(command, item, FailureReason.Found(
            FailureCodes.Check, $"The check {command.Steps[Step].Name} does not hold.", "Return a StepResult from it to say why."));
    }

    /// <summary>Fails the running command because two of its members are equal.</summary>
    /// <param name="command">The command.</param>
    /// <param name="first">One member.</param>
    /// <param name="second">The other.</param>
    /// <returns>The failure.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public StepFailure FailDistinct(CommandInfo command, string first, string second) =>
        Fail(command, -1, FailureReason.Found(FailureCodes.Check, $"{first} and {second} are equal.", "Give them different values."));

    /// <summary>Fails the running command because a row that the step needs is missing.</summary>
    /// <param name="command">The command.</param>
    /// <param name="row">The row's table.</param>
    /// <param name="slot">The row's slot.</param>
    /// <param name="item">The place of the element; -1 where the step runs once.</param>
    /// <returns>The failure.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public StepFailure FailMissing(CommandInfo command, RowAccess row, int slot, int item = -1)
    {
        ArgumentNullException.ThrowIfNull(row);
        return FailAt(command, item, row, slot, FailureReason.Found(
            FailureCodes.MissingRow, $"There is no {row.Describe(slot)}.", "Create it first, or declare the parameter [Optional] in or [Upsert] ref."));
    }

    /// <summary>Fails the running command because a dependent key comes from a row that was missing when the keys were made.</summary>
    /// <param name="command">The command.</param>
    /// <param name="row">The table of the row that the key comes from.</param>
    /// <param name="slot">That row's slot.</param>
    /// <param name="parameter">The parameter whose key it is.</param>
    /// <param name="item">The place of the element; -1 where the step runs once.</param>
    /// <returns>The failure.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public StepFailure FailNoKey(CommandInfo command, RowAccess row, int slot, string parameter, int item = -1)
    {
        ArgumentNullException.ThrowIfNull(row);
        return FailAt(command, item, row, slot, FailureReason.Found(
            FailureCodes.MissingRow,
            $"The key of {parameter} comes from the {row.Describe(slot)}, which was not there before the first step.",
            "Create it in an earlier command, or take the key from the command."));
    }

    /// <summary>Fails the running command because a row that the step creates exists.</summary>
    /// <param name="command">The command.</param>
    /// <param name="row">The row's table.</param>
    /// <param name="slot">The row's slot.</param>
    /// <param name="item">The place of the element; -1 where the step runs once.</param>
    /// <returns>The failure.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public StepFailure FailExists(CommandInfo command, RowAccess row, int slot, int item = -1)
    {
        ArgumentNullException.ThrowIfNull(row);
        return FailAt(command, item, row, slot, FailureReason.Found(
            FailureCodes.RowExists, $"The {row.Describe(slot)} exists already.", "Use another key, or declare the parameter ref or [Upsert] ref to change it."));
    }

    /// <summary>Fails the running command because two parameters of the step meet in one row.</summary>
    /// <param name="command">The command.</param>
    /// <param name="row">The row's table.</param>
    /// <param name="slot">The row's slot.</param>
    /// <param name="first">One parameter.</param>
    /// <param name="second">The other.</param>
    /// <param name="item">The place of the element; -1 where the step runs once.</param>
    /// <returns>The failure.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public StepFailure FailSameRow(CommandInfo command, RowAccess row, int slot, string first, string second, int item = -1)
    {
        ArgumentNullException.ThrowIfNull(row);
        return FailAt(command, item, row, slot, FailureReason.Found(
            FailureCodes.SameRow,
            $"{first} and {second} are both the {row.Describe(slot)}, and one of them writes it.",
            "Give them different keys, or say [Step(AllowSameRow = true)]."));
    }

    /// <summary>Fails the running command because the step left a row that breaks an invariant of the state.</summary>
    /// <param name="command">The command.</param>
    /// <param name="row">The row's table or cell.</param>
    /// <param name="slot">The row's slot.</param>
    /// <param name="invariant">The name of the invariant.</param>
    /// <param name="item">The place of the element; -1 where the step runs once.</param>
    /// <returns>The failure.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public StepFailure FailInvariant(CommandInfo command, RowAccess row, int slot, string invariant, int item = -1)
    {
        ArgumentNullException.ThrowIfNull(row);
        return FailAt(command, item, row, slot, FailureReason.Found(
            FailureCodes.Invariant, $"The step would break the invariant {invariant} in {row.Describe(slot)}.", "Check for it before, or change the step."));
    }

    /// <summary>Fails the running command because a step threw.</summary>
    /// <param name="command">The command.</param>
    /// <param name="exception">What it threw.</param>
    /// <param name="item">The place of the element; -1 where the step runs once, or where that is not known.</param>
    /// <returns>The failure.</returns>
    public StepFailure FailException(CommandInfo command, Exception exception, int item = -1)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return Fail(command, item, new FailureReason(
            FailureCodes.Exception,
            $"The step threw {exception.GetType().Name}: {exception.Message}",
            "Return StepResult.Fail from the step where that is to be expected.",
            exception));
    }

    internal Guid NewGuid()
    {
        if (_guidCommand != CommandIndex)
        {
            _guidCommand = CommandIndex;
            _guids = new SplitMix64(SplitMix64.Derive(_seed, (2 * (ulong)CommandIndex) + 1));
        }

        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, _guids.Next());
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], _guids.Next());
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    internal void BeginBatch(EventLog events, in RunSettings settings)
    {
        Events = events;
        Now = settings.Now;
        CancellationToken = settings.Token;
        CommandIndex = _randomCommand = _guidCommand = _keptCommand = -1;
        _batchSeed = _seed = settings.Seed;
        _firstEvent = _unitEventCount = _unitFirstEvent = 0;
        BatchNumber++;
        Prefetches = IsLarge();
        foreach (var row in _rows)
            row.BeginBatch(settings.Keep);
    }

    internal void BeginGroup()
    {
        _groupFirstEvent = Events.Count;
        foreach (var row in _rows)
            row.BeginGroup();
    }

    internal void EndGroup()
    {
        foreach (var row in _rows)
            row.EndGroup();
    }

    /// <summary>Ends a unit of a planned batch.</summary>
    /// <param name="unit">Its place in the plan.</param>
    /// <param name="keep">Whether it may still be undone.</param>
    internal void EndUnit(int unit, bool keep)
    {
        if (Events.Count > _unitFirstEvent)
            EndUnitEvents(unit);
        if (!keep)
            return;
        foreach (var row in _rows)
            row.EndUnit(unit);
    }

    internal void Undo()
    {
        foreach (var row in _rows)
            row.Undo();
        Events.UndoTo(_firstEvent);
    }

    /// <summary>Begins an attempt at the running command, with random numbers and GUIDs of its own.</summary>
    /// <param name="attempt">The number of the correction that runs; 0 for the command itself.</param>
    internal void BeginAttempt(int attempt)
    {
        _randomCommand = _guidCommand = -1;
        _seed = attempt == 0 ? _batchSeed : SplitMix64.Derive(~_batchSeed, (ulong)attempt);
    }

    internal void UndoGroup()
    {
        foreach (var row in _rows)
            row.UndoGroup();
        Events.UndoTo(_groupFirstEvent);
        _firstEvent = _groupFirstEvent;
    }

    /// <summary>Sets aside what is known of the unit at hand, which waits.</summary>
    internal WaitingAccess SetAside()
    {
        WaitingEntries?[]? entries = null;
        for (var i = 0; i < _rows.Length; i++)
        {
            if (_rows[i].SetAside() is { } own)
                (entries ??= new WaitingEntries?[_rows.Length])[i] = own;
        }

        var start = _unitFirstEvent;
        EventLog? events = null;
        if (Events.Count > start)
        {
            events = new EventLog();
            events.Take(Events, new UnitEntries(0, start, Events.Count));
            Events.UndoTo(start);
        }

        var waiting = new WaitingAccess
        {
            Step = Step,
            Slot = Slot,
            HasKeptSteps = HasKeptSteps,
            Random = _randomCommand == CommandIndex ? _random : null,
            Guids = _guidCommand == CommandIndex ? _guids : null,
            Events = events,
            KeptEvents = _firstEvent - start,
            Entries = entries,
        };
        if (waiting.Random is not null)
            _random = new StepRandom();
        _randomCommand = _guidCommand = _keptCommand = -1;
        _firstEvent = start;
        return waiting;
    }

    /// <summary>Takes up a command that waited.</summary>
    internal void TakeUp(WaitingAccess waiting, int command, bool group)
    {
        CommandIndex = command;
        if (group)
            BeginGroup();
        (Step, Slot) = (waiting.Step, waiting.Slot);
        if (waiting.HasKeptSteps)
            _keptCommand = command;
        if (waiting.Random is { } random)
            (_random, _randomCommand) = (random, command);
        if (waiting.Guids is { } guids)
            (_guids, _guidCommand) = (guids, command);
        _firstEvent = Events.Count + waiting.KeptEvents;
        if (waiting.Events is { } events)
            Events.Take(events, new UnitEntries(0, 0, events.Count));
        if (waiting.Entries is not { } entries)
            return;
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i] is { } own)
                _rows[i].TakeUp(own);
        }
    }

    internal void UndoBatch()
    {
        foreach (var row in _rows)
            row.UndoBatch();
    }

    internal void Settle()
    {
        foreach (var row in _rows)
            row.Settle();
        CancellationToken = default;
    }

    /// <summary>Begins a preview: what the batches in it log goes behind what is there.</summary>
    internal void BeginPreview()
    {
        _isPreviewing = true;
        _latestBatch = BatchNumber;
        foreach (var row in _rows)
            row.BeginPreview();
    }

    /// <summary>Ends a preview: undoes what its last batch did, which is settled.</summary>
    internal void EndPreview()
    {
        foreach (var row in _rows)
            row.EndPreview();
        _isPreviewing = false;
        BatchNumber = _latestBatch;
    }

    /// <summary>Applies a diff that was verified, while no batch runs.</summary>
    internal void Apply(StateDiff diff)
    {
        BeginBatch(new EventLog(), new RunSettings(Atomicity.Batch, default, 0, KeepsLog: true, CancellationToken.None));
        diff.Apply(this);
        Settle();
        Gate.Changes++;
    }

    /// <summary>The diff of the latest batch, which is to be a certain one.</summary>
    /// <param name="batchNumber">The batch's number.</param>
    /// <param name="changes">What <see cref="StateGate.Changes"/> was right after it.</param>
    internal StateDiff DiffOf(long batchNumber, long changes)
    {
        if (batchNumber != BatchNumber || changes != Gate.Changes)
        {
            throw new InvalidOperationException(
                "The state was changed after the batch, so that its diff cannot be told any more. Take result.Diff before the next batch or change; it is good for ever then.");
        }

        Gate.Enter();
        try
        {
            if (History is not null)
                return History.DiffOfLatest();
            return DiffOfBatch();
        }
        finally
        {
            Gate.Leave();
        }
    }

    /// <summary>Adds a table.</summary>
    /// <typeparam name="TKey">The key.</typeparam>
    /// <typeparam name="TRow">The row.</typeparam>
    /// <param name="table">The table.</param>
    protected TableAccess<TKey, TRow> AddTable<TKey, TRow>(Table<TKey, TRow> table)
        where TKey : notnull
        where TRow : struct
    {
        ArgumentNullException.ThrowIfNull(table);
        var access = new TableAccess<TKey, TRow>(this, table);
        _rows = [.. _rows, access];
        return access;
    }

    /// <summary>Adds a cell.</summary>
    /// <typeparam name="TRow">The row.</typeparam>
    /// <param name="cell">The cell.</param>
    protected CellAccess<TRow> AddCell<TRow>(Cell<TRow> cell)
        where TRow : struct
    {
        ArgumentNullException.ThrowIfNull(cell);
        var access = new CellAccess<TRow>(this, cell);
        _rows = [.. _rows, access];
        return access;
    }

    /// <summary>Adds an accumulator.</summary>
    /// <typeparam name="T">An integer of any size.</typeparam>
    /// <param name="accumulator">The accumulator.</param>
    protected AccumulatorAccess<T> AddAccumulator<T>(Accumulator<T> accumulator)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        ArgumentNullException.ThrowIfNull(accumulator);
        var access = new AccumulatorAccess<T>(this, accumulator);
        _rows = [.. _rows, access];
        return access;
    }

    /// <summary>Adds a sequence.</summary>
    /// <typeparam name="T">An integer, or a struct of one.</typeparam>
    /// <param name="sequence">The sequence.</param>
    protected SequenceAccess<T> AddSequence<T>(Sequence<T> sequence)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(sequence);
        var access = new SequenceAccess<T>(this, sequence);
        _rows = [.. _rows, access];
        return access;
    }

    /// <summary>What the latest batch changed, which is settled.</summary>
    internal StateDiff DiffOfBatch() => StateDiff.Of(Schema, i =>
    {
        _rows[i].TakeUnits();
        return _rows[i].Collect(_rows[i].BatchFirst).ToDiff(Schema.Members[i]);
    });

    private bool IsLarge()
    {
        long bytes = 0;
        foreach (var row in _rows)
            bytes += row.Bytes;
        return bytes > LargeBytes;
    }

    private void EndUnitEvents(int unit)
    {
        if (_unitEventCount == _unitEvents.Length)
            Array.Resize(ref _unitEvents, Math.Max(16, 2 * _unitEvents.Length));
        _unitEvents[_unitEventCount++] = new UnitEntries(unit, _unitFirstEvent, Events.Count);
        _unitFirstEvent = Events.Count;
    }

    // Commands that fail alike without a row share one failure, also from batch to batch: many rejections do not allocate for
    // each. What was thrown is not kept beyond its batch.
    private StepFailure Fail(CommandInfo command, int item, FailureReason reason) =>
        _latestWithoutRow is { } failure && failure.Says(command, Step, item, reason) ? failure : MakeFailure(command, item, reason);

    // Takes the reason by value: one whose address is taken does not stay in registers while it is compared with the latest.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private StepFailure MakeFailure(CommandInfo command, int item, FailureReason reason)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (RowNamed(command.Steps[Step].Row) is { } row)
            return row.FailureAt(Slot, command, Step, item, reason);
        var failure = new StepFailure(command, Step, item, null, reason);
        if (reason.Exception is null)
            _latestWithoutRow = failure;
        return failure;
    }

    private RowAccess? RowNamed(string? name)
    {
        if (name is null)
            return null;
        foreach (var row in _rows)
        {
            if (row.Name == name)
                return row;
        }

        return null;
    }

    private StepFailure FailAt(CommandInfo command, int item, RowAccess row, int slot, in FailureReason reason)
    {
        ArgumentNullException.ThrowIfNull(command);
        return row.FailureAt(slot, command, Step, item, reason);
    }
}
