using System.ComponentModel;
using System.Security.Cryptography;
using Stepwright.Contract;

namespace Stepwright;

/// <summary>
/// Runs batches of commands on a state, with the result of running the commands one after another. The generated executor of
/// a state adds a constructor and the typed <c>CreateBatch</c>.
/// </summary>
/// <typeparam name="TState">The state.</typeparam>
public abstract partial class Executor<TState> : IDispatch, IDisposable
    where TState : class
{
    // How many commands are worth planning anew: some microseconds of them, or what waits at the same time.
    private const int LeastPart = 512;
    private const int LeastWaitingPart = 64;

    private readonly StateAccess _access;
    private readonly SerialRun _run;
    private readonly Pace? _pace;
    private readonly History? _history;
    private KindTraits? _traits;
    private ParallelRun? _parallel;
    private ulong _batchNumber;
    private bool _isDisposed;

    /// <summary>For generated executors.</summary>
    /// <param name="state">The state.</param>
    /// <param name="access">The way to its tables and cells.</param>
    /// <param name="options">How to run; <c>null</c> for the defaults.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Executor(TState state, StateAccess access, ExecutorOptions? options)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(access);
        State = state;
        Options = options ?? new ExecutorOptions();
        Seed = Options.Seed ?? BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
        _access = access;
        _run = new SerialRun(this, access) { RecoveryAttempts = Options.Recovery == Recovery.Apply ? Options.RecoveryAttempts : 0 };
        if (Options.History is { } history)
            access.History = _history = new History(access, history);

        _pace = Options.MaxDegreeOfParallelism > 1 ? new Pace(Options.MaxDegreeOfParallelism) : null;
    }

    /// <summary>The state that the batches run on.</summary>
    public TState State { get; }

    /// <summary>How the batches run.</summary>
    public ExecutorOptions Options { get; }

    /// <summary>The seed of random numbers and GUIDs: the option's, or the one that was drawn.</summary>
    public long Seed { get; }

    /// <summary>The batches that can be undone and done again.</summary>
    /// <exception cref="InvalidOperationException">The executor keeps no history.</exception>
    public History History => _history
        ?? throw new InvalidOperationException("The executor keeps no history. Make it with new ExecutorOptions { History = new HistoryOptions() }.");

    /// <summary>Has workers played instead of run; for tests, and to be set before the first batch.</summary>
    internal Schedule? Schedule { get; set; }

    /// <summary>Has every batch planned, whether it pays or not; for tests.</summary>
    internal bool AlwaysPlans
    {
        get => _pace is { AlwaysPlans: true };
        set => (_pace ?? throw new InvalidOperationException("There is nothing to plan for one worker.")).AlwaysPlans = value;
    }

    /// <summary>Has no batch planned: steps that wait keep the thread; for tests.</summary>
    internal bool NeverPlans { get; set; }

    /// <summary>Has the plans of batches recorded, with the times that their units take; for measuring.</summary>
    internal bool RecordsPlans { get; set; }

    /// <summary>Has batches that are planned run by the caller's thread alone, when all is planned; for measuring.</summary>
    internal bool PlansAlone { get; set; }

    /// <summary>The plan of the latest batch that was recorded, or of its latest part; <c>null</c> where none was planned.</summary>
    internal PlanRecord? LatestPlan => _parallel?.Record;

    /// <summary>Makes an empty batch for this executor.</summary>
    public abstract Batch CreateBatch();

    /// <summary>
    /// Runs a batch. Commands that fail are undone and reported in the result, as the options' atomicity says; what a step
    /// throws is a failure of its command. A batch may be run again.
    /// </summary>
    /// <param name="batch">A batch that <see cref="CreateBatch"/> made.</param>
    /// <param name="cancellationToken">Cancels the batch: it is undone as a whole, and every outcome is <see cref="CommandStatus.Cancelled"/>.</param>
    /// <returns>What became of the commands; good until the batch is cleared or run again.</returns>
    /// <exception cref="ArgumentException">The batch is another executor's.</exception>
    /// <exception cref="InvalidOperationException">A batch is running on the state already, or a group of the batch is open.</exception>
    /// <exception cref="ObjectDisposedException">The executor is disposed.</exception>
    public BatchResult Execute(Batch batch, CancellationToken cancellationToken = default) => ExecuteOrReplay(batch, null, cancellationToken);

    /// <summary>
    /// Runs a batch as it was run before: its asynchronous steps are not called but answer as was recorded then, at the same time and with the same random numbers.
    /// On the same state it gives the same state and outcomes.
    /// </summary>
    /// <param name="batch">A batch that <see cref="CreateBatch"/> made, of the same commands.</param>
    /// <param name="effects">What was recorded: <see cref="BatchResult.Effects"/>.</param>
    /// <param name="cancellationToken">Cancels the batch.</param>
    /// <returns>What became of the commands; good until the batch is cleared or run again.</returns>
    /// <exception cref="ArgumentException">The batch is another executor's.</exception>
    /// <exception cref="InvalidOperationException">A batch is running on the state already, or a group of the batch is open.</exception>
    /// <exception cref="ObjectDisposedException">The executor is disposed.</exception>
    public BatchResult Replay(Batch batch, RecordedEffects effects, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(effects);
        return ExecuteOrReplay(batch, effects, cancellationToken);
    }

    private BatchResult ExecuteOrReplay(Batch batch, RecordedEffects? replayed, CancellationToken cancellationToken)
    {
        ThrowIfNotRunnable(batch);
        _access.Gate.Enter();
        try
        {
            _history?.BeginBatch();
            var settings = SettingsOf(batch, replayed, cancellationToken);
            var traits = _traits!.Latest;

            // First, because it joins the workers' ways to the serial one.
            var parallel = IsPlanned(batch, traits.IsAsync) ? _parallel ??= CreateParallel() : null;
            _run.Begin(batch, settings);
            if (replayed is null)
                _batchNumber++;
            if (traits.IsAsync)
                RunWithoutContext(parallel, batch, settings);
            else if (parallel is not null)
                RunInParallel(parallel, batch, settings);
            else
                RunSerially();
            var result = _run.End();
            batch.Effects = replayed ?? settings.Effects?.Recorded ?? CreateRecord(settings);
            _access.Gate.Changes++;
            batch.KeepDiffOf(_access, settings.Keep);
            _history?.EndBatch();
            return result;
        }
        finally
        {
            _access.Gate.Leave();
        }
    }

    private void ThrowIfNotRunnable(Batch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (!Accepts(batch))
            throw new ArgumentException($"A {batch.GetType().Name} does not belong to {GetType().Name}. Make the batch by its CreateBatch().", nameof(batch));
        ObjectDisposedException.ThrowIf(_isDisposed, this);
    }

    private RunSettings SettingsOf(Batch batch, RecordedEffects? replayed, CancellationToken cancellationToken)
    {
        var traits = (_traits ??= new KindTraits(this, batch)).Of(batch);
        var settings = new RunSettings(
            Options.Atomicity,
            replayed?.Now ?? Options.TimeProvider.GetUtcNow(),
            replayed?.Seed ?? SplitMix64.Derive((ulong)Seed, _batchNumber),
            Options.KeepsDiffs || _history is not null,
            cancellationToken)
        {
            MayRewind = traits.IsAsync || traits.Draws || (traits.Corrects && Options.Recovery == Recovery.Apply),
        };
        return traits.IsAsync || replayed is not null ? settings with { Effects = CreateEffects(settings, replayed) } : settings;
    }

    /// <summary>Runs a batch on a thread of the pool; see <see cref="Execute"/>.</summary>
    /// <param name="batch">A batch that <see cref="CreateBatch"/> made. It must not be touched before the task ends.</param>
    /// <param name="cancellationToken">Cancels the batch: it is undone as a whole, and every outcome is <see cref="CommandStatus.Cancelled"/>.</param>
    /// <returns>What became of the commands; good until the batch is cleared or run again.</returns>
    public ValueTask<BatchResult> ExecuteAsync(Batch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return new ValueTask<BatchResult>(Task.Run(() => Execute(batch, cancellationToken), CancellationToken.None));
    }

    /// <summary>
    /// Applies a diff to the state, as a batch would: where the executor keeps a history, it can be undone. It is applied as a whole or not at all.
    /// </summary>
    /// <param name="diff">The diff.</param>
    /// <exception cref="StateDiffMismatchException">A row is not as it was before the diff. The state is as it was.</exception>
    /// <exception cref="ArgumentException">The diff is of another state.</exception>
    /// <exception cref="InvalidOperationException">A batch is running.</exception>
    public void Apply(StateDiff diff)
    {
        ArgumentNullException.ThrowIfNull(diff);
        _access.Gate.Enter();
        try
        {
            diff.Verify(_access);
            _history?.BeginBatch();
            _access.Apply(diff);
            _history?.EndBatch();
        }
        finally
        {
            _access.Gate.Leave();
        }
    }

    /// <summary>Ends the executor's threads. The state stays as it is.</summary>
    /// <exception cref="InvalidOperationException">A batch is running.</exception>
    public void Dispose()
    {
        _access.Gate.Enter();
        try
        {
            Dispose(disposing: true);
            GC.SuppressFinalize(this);
        }
        finally
        {
            _access.Gate.Leave();
        }
    }

    Correction? IDispatch.Correct(Batch batch, StateAccess access, ReadOnlySpan<int> slots, BatchEntry entry, Correction? previous, StepFailure failure) =>
        Correct(batch, access, slots, entry, previous, failure);

    StepFailure? IDispatch.Run(SerialRun run, BatchEntry entry, Correction correction) => Run(run, entry, correction);

    StateAccess IDispatch.CreateAccess() => CreateAccess();

    CommandInfo IDispatch.Describe(int kind) => Describe(kind);

    void IDispatch.Plan(Planner planner) => Plan(planner);

    void IDispatch.Run(WorkerRun run) => Run(run);

    void IDispatch.Prefetch(Batch batch, StateAccess access, BatchEntry entry, bool rows) => Prefetch(batch, access, entry, rows);

    /// <summary>Whether a batch is one of this executor's.</summary>
    /// <param name="batch">The batch.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract bool Accepts(Batch batch);

    /// <summary>The description of a kind of command.</summary>
    /// <param name="kind">The number of the kind.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract CommandInfo Describe(int kind);

    /// <summary>Runs the commands that <paramref name="run"/> hands out until there is none.</summary>
    /// <param name="run">The run.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract void Run(SerialRun run);

    /// <summary>Runs a corrected command in the place of the one that failed.</summary>
    /// <param name="run">The run.</param>
    /// <param name="entry">The kind and place of the one that failed.</param>
    /// <param name="correction">The correction.</param>
    /// <returns>Why it failed in turn; <c>null</c> where it did not.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual StepFailure? Run(SerialRun run, BatchEntry entry, Correction correction) => throw new System.Diagnostics.UnreachableException();

    /// <summary>Corrects a command that failed and is undone.</summary>
    /// <param name="access">The way to the state.</param>
    /// <param name="slots">The slots of the command's keys.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="entry">The command's kind and place.</param>
    /// <param name="previous">The correction that ran in its place and failed; <c>null</c> where it failed itself.</param>
    /// <param name="failure">Why it failed.</param>
    /// <returns>The correction; <c>null</c> where there is none.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual Correction? Correct(Batch batch, StateAccess access, ReadOnlySpan<int> slots, BatchEntry entry, Correction? previous, StepFailure failure) => null;

    /// <summary>Runs the planned commands that <paramref name="run"/> hands out until there is none.</summary>
    /// <param name="run">The run.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract void Run(WorkerRun run);

    /// <summary>Plans the commands that <paramref name="planner"/> hands out until there is none.</summary>
    /// <param name="planner">The planner.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract void Plan(Planner planner);

    /// <summary>Has the rows of a command that runs soon fetched into the cache.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="access">The way to the state.</param>
    /// <param name="entry">The command's kind and place.</param>
    /// <param name="rows">Whether it is the rows' turn, after where to find them.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual void Prefetch(Batch batch, StateAccess access, BatchEntry entry, bool rows)
    {
    }

    /// <summary>Makes another way to the state.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract StateAccess CreateAccess();

    /// <summary>Ends the executor's threads.</summary>
    /// <param name="disposing">Whether it is disposed, not collected.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing || _isDisposed)
            return;
        _isDisposed = true;
        _parallel?.Dispose();
    }

    private void RunSerially()
    {
        if (_pace is { SampleStride: > 0 })
            _run.Sample(_pace);
        RunAll();
        _pace?.EndSerial();
    }

    private void RunInParallel(ParallelRun parallel, Batch batch, in RunSettings settings)
    {
        RunPlanned(parallel, batch, settings, _pace!.Costs, _pace.Chunk);
        _pace.EndParallel();
    }

    private void RunPlanned(ParallelRun parallel, Batch batch, in RunSettings settings, float[] costs, int chunk)
    {
        parallel.Records = RecordsPlans;
        parallel.PlansAlone = PlansAlone;
        var waits = settings.Effects is not null;
        var length = new PartLength(_pace is { AlwaysPlans: true } ? 1 : waits ? LeastWaitingPart : LeastPart, waits);
        do
        {
            var part = parallel.Run(batch, settings, _run.Next, length.EndFrom(_run.Next, batch.Count), costs, chunk);
            var isLast = part.EndsAtSerial && !part.IsRewound && !waits;
            var serial = Math.Max(part.EndsAtSerial ? 1 : 0, length.SerialBehind(part));
            _run.Continue(parallel, part, pause: isLast ? int.MaxValue : part.End + serial);
            RunAll();
        }
        while (!_run.IsDone);
    }

    // What steps await must not wait for the caller's thread, which runs the batch.
    private void RunWithoutContext(ParallelRun? parallel, Batch batch, in RunSettings settings)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            if (parallel is not null)
                RunPlanned(parallel, batch, settings, new float[batch.Lanes.Count], chunk: 1);
            else
                RunAll();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    // Commands that wait are planned whatever they cost, so that others can go on meanwhile.
    private bool IsPlanned(Batch batch, bool isAsync) => !NeverPlans && (isAsync ? batch.Count > 1 : _pace is not null && _pace.BeginBatch(batch));

    private BatchEffects CreateEffects(in RunSettings settings, RecordedEffects? replayed) => new(Options.Services, Options.TimeProvider, settings.Token)
    {
        Answers = replayed is null ? null : new EffectReplay(replayed),
        Recorded = replayed is null ? CreateRecord(settings) : null,
    };

    private RecordedEffects? CreateRecord(in RunSettings settings) => Options.RecordEffects ? new RecordedEffects(settings.Now, settings.Seed) : null;

    private void RunAll()
    {
        while (!_run.IsDone && !_run.IsPaused)
            RunUntilThrown();
    }

    private ParallelRun CreateParallel() => new(this, _access, Schedule?.Workers ?? Options.MaxDegreeOfParallelism)
    {
        Schedule = Schedule,
        Applies = Options.Recovery == Recovery.Apply,
        Pays = planner => _pace is null || _traits!.Latest.IsAsync || _pace.Pays(planner.TotalCost, planner.CriticalPath, planner.NextCommand),
    };

    private void RunUntilThrown()
    {
        try
        {
            Run(_run);
        }
        catch (OperationCanceledException) when (_run.Token.IsCancellationRequested)
        {
            _run.Cancel();
        }
#pragma warning disable CA1031 // A step that throws is a step that failed, whatever it throws; the outcome carries it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _run.Fail(Describe(_run.Current.Kind), exception);
        }
    }
}
