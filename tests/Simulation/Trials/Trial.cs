using System.Collections.Immutable;

namespace Stepwright.Simulation;

/// <summary>
/// Runs a case: every batch on one state by several workers, on another serially, and where it is small on the model, comparing
/// after each all that can be seen.
/// </summary>
internal sealed class Trial : IDisposable
{
    // The model copies the whole state before every command.
    private const int MostCommandsOfModel = 40;

    private readonly Scenario _scenario;
    private readonly Tally _tally;
    private readonly World _serialWorld = new();
    private readonly World _parallelWorld = new();
    private readonly WorldExecutor _serial;
    private readonly WorldExecutor _parallel;
    private readonly SnapshotWatch _serialWatch;
    private readonly SnapshotWatch _parallelWatch;
    private readonly PlayedSchedule? _schedule;
    private readonly Disturbance? _disturbance;
    private readonly Later _atOnce = new();
    private readonly Later _later;
    private readonly ScriptedOutside _serialOutside;
    private readonly ScriptedOutside _parallelOutside;
    private readonly Retracing? _retracing;
    private readonly Dice _moves;
    private readonly Chronicle? _serialChronicle;
    private readonly Chronicle? _parallelChronicle;
    private readonly List<ModelWorld> _models = [];
    private ModelWorld? _model;

    private Trial(Case tried, Tally tally)
    {
        _scenario = tried.Scenario;
        _tally = tally;
        _retracing = tried.Retracing;
        _moves = new Dice(_retracing?.Seed ?? 0);
        var interleaving = tried.Interleaving;
        _later = new Later { IsOnThreads = interleaving.OnThreads };
        _serialOutside = new ScriptedOutside(_atOnce);
        _parallelOutside = new ScriptedOutside(_later);
        if (interleaving.OnThreads)
            _disturbance = new Disturbance(interleaving);
        else
            _schedule = interleaving.IsPreemptive ? new PreemptiveSchedule(interleaving, _later) : new PlayedSchedule(interleaving, _later);
        _serialWatch = new SnapshotWatch(_serialWorld, interleaving.Seed);
        _parallelWatch = new SnapshotWatch(_parallelWorld, interleaving.Seed);
        _serial = new WorldExecutor(_serialWorld, Options(1, _serialOutside, _atOnce)) { NeverPlans = true };
        _parallel = new WorldExecutor(_parallelWorld, Options(Math.Max(2, interleaving.Workers), _parallelOutside, _later)) { Schedule = _schedule, AlwaysPlans = true };
        _model = _scenario.Batches.All(batch => batch.Sum(item => item.Ops.Length) <= MostCommandsOfModel) ? new ModelWorld() : null;
        Load();
        if (_retracing is not null)
        {
            _serial.History.Clear();
            _parallel.History.Clear();
            _serialChronicle = new Chronicle(_serialWorld, _serial, Load(new World()));
            _parallelChronicle = new Chronicle(_parallelWorld, _parallel, Load(new World()));
            if (_model is not null)
                _models.Add(_model);
            tally.Retraced++;
        }

        tally.Cases++;
        Tally.Count(tally.Schedules, interleaving.OnThreads ? "threads" : interleaving.Pattern.ToString());
        if (interleaving.IsPreemptive)
            tally.Preemptive++;
    }

    /// <summary>Runs a case.</summary>
    /// <returns>What was not as it ought to be; <c>null</c> where all was.</returns>
    public static string? Run(Case tried, Tally tally)
    {
        using var trial = new Trial(tried, tally);
        try
        {
            return trial.Run();
        }
#pragma warning disable CA1031 // Whatever the runtime throws, the case shows it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception.ToString();
        }
    }

    public void Dispose()
    {
        _serial.Dispose();
        _parallel.Dispose();
    }

    private ExecutorOptions Options(int workers, ScriptedOutside outside, Later later) => new()
    {
        Atomicity = _scenario.Atomicity,
        Recovery = _scenario.Recovery,
        Seed = 1,
        MaxDegreeOfParallelism = workers,
        TimeProvider = new OutsideClock(later),
        Services = outside,
        History = _retracing?.Options,
    };

    private string? Run()
    {
        var serialBatch = _serial.CreateBatch();
        var parallelBatch = _parallel.CreateBatch();
        for (var number = 0; number < _scenario.Batches.Length; number++)
        {
            var items = _scenario.Batches[number];
            if ((Run(items, serialBatch, parallelBatch) ?? Retrace()) is { } difference)
                return $"batch {number}: {difference}";
            serialBatch.Clear();
            parallelBatch.Clear();
        }

        return null;
    }

    private string? Run(ImmutableArray<ScenarioItem> items, WorldBatch serialBatch, WorldBatch parallelBatch)
    {
        using var parallelSource = new CancellationTokenSource();
        using var serialSource = new CancellationTokenSource();
        var parallelResults = Add(parallelBatch, items, parallelSource);
        var serialResults = Add(serialBatch, items, serialSource);

        if (_parallelWatch.BeginBatch() | _serialWatch.BeginBatch())
            _tally.Watched++;
        _parallelOutside.BeginBatch();
        _serialOutside.BeginBatch();
        var version = _retracing is null ? 0 : _serial.History.Version;
        var parallelResult = RunParallel(parallelBatch, parallelSource);
        var parallel = new Observation(parallelResult, parallelResults);
        var isCancelledOutside = (_schedule?.HasCancelled ?? _disturbance!.HasCancelled) && parallel.IsCancelled;
        if (isCancelledOutside)
            serialSource.Cancel();
        var serialResult = _serial.Execute(serialBatch, Token(serialSource));
        var serial = new Observation(serialResult, serialResults);
        Count(serial);

        var mayBeCancelled = parallel.IsCancelled && !serial.IsCommitted && parallelSource.IsCancellationRequested;
        if (_later.Count > 0)
            return "a batch has ended in which steps still wait";
        return (mayBeCancelled ? null : serial.Difference(parallel))
            ?? Places<Id, Coin>.Difference(_serialWorld.Left, _parallelWorld.Left)
            ?? Places<Id, Coin>.Difference(_serialWorld.Right, _parallelWorld.Right)
            ?? Places<Name, Label>.Difference(_serialWorld.Labels, _parallelWorld.Labels)
            ?? Places<SlipId, Slip>.Difference(_serialWorld.Slips, _parallelWorld.Slips)
            ?? Difference(nameof(World.SlipIds), _serialWorld.SlipIds.Peek, _parallelWorld.SlipIds.Peek)
            ?? Difference(nameof(World.Sum), _serialWorld.Sum.Value, _parallelWorld.Sum.Value)
            ?? Difference(nameof(World.Added), _serialWorld.Added.Value, _parallelWorld.Added.Value)
            ?? Difference(nameof(World.Highest), _serialWorld.Highest.Value, _parallelWorld.Highest.Value)
            ?? CompareOutsides()
            ?? _serialWatch.EndBatch()
            ?? _parallelWatch.EndBatch()
            ?? CompareWithModel(items, serial, isCancelledOutside)
            ?? Chronicle(serialResult, parallelResult, version);
    }

    private string? Chronicle(in BatchResult serial, in BatchResult parallel, long version)
    {
        if (_serialChronicle is null)
            return null;
        if ((_serialChronicle.Add(serial, version) ?? _parallelChronicle!.Add(parallel, version)) is { } wrong)
            return wrong;
        if (_model is not null && _serial.History.Version > version)
        {
            _models.RemoveRange((int)version + 1, _models.Count - (int)version - 1);
            _models.Add(_model);
        }

        return CompareHistories();
    }

    /// <summary>Goes back and forth in both histories, and the model with them.</summary>
    private string? Retrace()
    {
        if (_retracing is null)
            return null;
        for (var moves = _moves.Next(0, _retracing.Moves + 1); moves > 0; moves--)
        {
            var history = _serial.History;
            var (oldest, newest) = ((int)history.OldestVersion, (int)history.NewestVersion);
            var nearby = Math.Clamp((int)history.Version + _moves.Of([-1, 1]), oldest, newest);
            var version = _moves.OneIn(3) ? _moves.Next(oldest, newest + 1) : nearby;
            if (version == history.Version)
                continue;
            _tally.Moves++;
            if ((_serialChronicle!.Go(version) ?? _parallelChronicle!.Go(version) ?? CompareHistories()) is { } difference)
                return difference;
            if (_model is not null)
                _model = _models[version];
        }

        return null;
    }

    private string? CompareHistories()
    {
        if (!_serialChronicle!.Bytes.SequenceEqual(_parallelChronicle!.Bytes))
            return "the bytes of the diffs differ";
        var (serial, parallel) = (_serial.History, _parallel.History);
        var isSame = (serial.Version, serial.OldestVersion, serial.NewestVersion) == (parallel.Version, parallel.OldestVersion, parallel.NewestVersion);
        return isSame ? null : $"the history reaches from {parallel.OldestVersion} to {parallel.NewestVersion} instead of from {serial.OldestVersion} to {serial.NewestVersion}";
    }

    private string? CompareOutsides()
    {
        if ((_serialOutside.Wrong ?? _parallelOutside.Wrong) is { } wrong)
            return wrong;
        var (serial, parallel) = (_serialOutside.Held, _parallelOutside.Held);
        return serial.SequenceEqual(parallel) ? null : $"{string.Join(", ", parallel)} are held outside instead of {string.Join(", ", serial)}";
    }

    private BatchResult RunParallel(WorldBatch batch, CancellationTokenSource source)
    {
        if (_schedule is not null)
        {
            _schedule.BeginBatch(_scenario.IsCancellable ? source : null);
            HandOver.Played = _schedule.Reach + (Action)_parallelWatch.Reach;
        }
        else
        {
            _disturbance!.BeginBatch(_scenario.IsCancellable ? source : null);
            HandOver.Disturbed = _disturbance.Reach + (Action)_parallelWatch.Reach;
        }

        var putOffBefore = _later.PutOff;
        var handOversBefore = _schedule?.HandOvers ?? _disturbance!.HandOvers;
        try
        {
            return _parallel.Execute(batch, Token(source));
        }
        finally
        {
            HandOver.Played = null;
            if (_disturbance is not null)
                HandOver.Disturbed = null;
            _tally.HandOvers += (_schedule?.HandOvers ?? _disturbance!.HandOvers) - handOversBefore;
            _tally.PutOff += _later.PutOff - putOffBefore;
            _tally.Planned += _schedule?.PlannedCommands ?? 0;
        }
    }

    private CancellationToken Token(CancellationTokenSource source) => _scenario.IsCancellable ? source.Token : default;

    private void Count(Observation serial)
    {
        _tally.Batches++;
        _tally.Commands += serial.Outcomes.Count;
        if (serial.IsCancelled)
            _tally.Cancellations++;
        else if (!serial.IsCommitted)
            _tally.Undone++;
        foreach (var outcome in serial.Outcomes)
        {
            if (outcome.Failure is { } failure)
                Tally.Count(_tally.Failures, failure.Code);
            if (outcome.RecoveredFrom is not null)
                _tally.Recovered++;
            _tally.Lost += outcome.CompensationFailures.Count;
        }
    }

    private string? CompareWithModel(ImmutableArray<ScenarioItem> items, Observation serial, bool isCancelledBefore)
    {
        if (_model is null)
            return null;
        _tally.Modelled++;
        if (isCancelledBefore)
        {
            _model = _model.BeginBatch();
            return DifferenceOfModel(_model, serial);
        }

        var batch = ModelBatch.Run(_model, _scenario, items);
        _model = batch.World;
        return serial.Difference(batch) ?? DifferenceOfModel(_model, serial);
    }

    private string? DifferenceOfModel(ModelWorld model, Observation serial)
    {
        if (!model.Left.Rows.SequenceEqual(_serialWorld.Left)
            || !model.Right.Rows.SequenceEqual(_serialWorld.Right)
            || !model.Labels.Rows.SequenceEqual(_serialWorld.Labels)
            || !model.Slips.Rows.SequenceEqual(_serialWorld.Slips)
            || model.NextSlip != _serialWorld.SlipIds.Peek.Value
            || model.Sum != _serialWorld.Sum.Value
            || model.Added != _serialWorld.Added.Value
            || model.Highest != _serialWorld.Highest.Value)
        {
            return "the rows of the model are others";
        }

        if (!model.Held.SequenceEqual(_serialOutside.Held))
            return $"{string.Join(", ", _serialOutside.Held)} are held outside instead of {string.Join(", ", model.Held)} of the model";
        return serial.DifferenceOfEvents(model);
    }

    private void Load()
    {
        Load(_serialWorld);
        Load(_parallelWorld);
        _model?.Load(_scenario);
    }

    private World Load(World world)
    {
        foreach (var row in _scenario.Rows)
            (row.IsLeft ? world.Left : world.Right).TryAdd(row.Id, row.Coin);
        foreach (var row in _scenario.Rows.Where(row => row.IsRemoved))
            (row.IsLeft ? world.Left : world.Right).Remove(row.Id);
        world.Sum.Value = new Sum(_scenario.Total, 0);
        return world;
    }

    private static string? Difference<T>(string name, T expected, T actual)
        where T : IEquatable<T> =>
        expected.Equals(actual) ? null : $"{name}: {actual} instead of {expected}";

    private static List<Func<BatchResult, object?>> Add(WorldBatch batch, ImmutableArray<ScenarioItem> items, CancellationTokenSource source)
    {
        var results = new List<Func<BatchResult, object?>>();
        foreach (var item in items)
        {
            var group = item.IsGroup ? batch.Group() : default;
            foreach (var op in item.Ops)
                results.Add(op.AddTo(batch, source));
            group.Dispose();
        }

        return results;
    }
}
