namespace Stepwright.Simulation;

/// <summary>A batch on the model: every command on a copy of the whole state, one by one.</summary>
internal sealed class ModelBatch
{
    // How many corrections of one command are run, by default.
    private const int MostCorrections = 3;

    private readonly Scenario _scenario;
    private readonly ModelOutcome[] _outcomes;
    private readonly ModelWorld _before;
    private readonly List<(int Command, Request Request)> _effectsOfGroup = [];
    private bool _cancelled;

    private ModelBatch(ModelWorld before, Scenario scenario, IReadOnlyList<ScenarioItem> items)
    {
        _before = before.BeginBatch();
        World = _before.Copy();
        _scenario = scenario;
        _outcomes = new ModelOutcome[items.Sum(item => item.Ops.Length)];
        Results = new object?[_outcomes.Length];
        IsCommitted = true;
        Run(items);
        World.EndBatch();
    }

    public ModelWorld World { get; private set; }

    public IReadOnlyList<ModelOutcome> Outcomes => _outcomes;

    public object?[] Results { get; }

    public bool IsCommitted { get; private set; }

    public static ModelBatch Run(ModelWorld before, Scenario scenario, IReadOnlyList<ScenarioItem> items) => new(before, scenario, items);

    private void Run(IReadOnlyList<ScenarioItem> items)
    {
        var index = 0;
        foreach (var item in items)
        {
            var start = index;
            var beforeGroup = World.Copy();
            _effectsOfGroup.Clear();
            foreach (var op in item.Ops)
            {
                var failed = RunOne(op, index, item.IsGroup);
                if (!IsCommitted)
                    return;
                index++;
                if (!failed || !item.IsGroup)
                    continue;
                var held = World.Held;
                World = beforeGroup;
                for (var i = start; i < start + item.Ops.Length; i++)
                {
                    var outcome = i == index - 1 ? _outcomes[i] : new ModelOutcome(CommandStatus.Undone);
                    _outcomes[i] = outcome.WithLost(Lose(held, _effectsOfGroup.Where(effect => effect.Command == i).Select(effect => effect.Request)));
                }

                index = start + item.Ops.Length;
                break;
            }
        }

        if (_cancelled)
            UndoBatch(CommandStatus.Cancelled);
    }

    private bool RunOne(WorldOp op, int index, bool isInGroup)
    {
        ModelOutcome? failure = null;
        for (var corrections = 0; ; corrections++)
        {
            var run = new ModelRun(World.Copy()) { IsCancellable = _scenario.IsCancellable };
            try
            {
                Results[index] = op.Run(run);
                World = run.World;
                _outcomes[index] = new ModelOutcome(CommandStatus.Committed, RecoveredFrom: failure?.Code);
                _cancelled |= run.IsCancelled;
                _effectsOfGroup.AddRange(run.Effects.Select(effect => (index, effect)));
                return false;
            }
            catch (ModelCancellation)
            {
                UndoBatch(CommandStatus.Cancelled);
                return true;
            }
            catch (ModelFailure failed)
            {
                failure ??= failed.Outcome;
                if (_scenario.Recovery == Recovery.Apply && corrections < MostCorrections && !run.KeepsSteps && op.Correct(World, failed.Outcome) is { } corrected)
                    op = corrected;
                else
                    return End(run, index, failure, isInGroup);
            }
        }
    }

    private bool End(ModelRun failed, int index, ModelOutcome failure, bool isInGroup)
    {
        if (_scenario.Atomicity == Atomicity.Batch)
        {
            UndoBatch(CommandStatus.Undone);
        }
        else if (isInGroup)
        {
            World = failed.World;
            _effectsOfGroup.AddRange(failed.Effects.Select(effect => (index, effect)));
        }
        else
        {
            World = failed.Kept();
            failure = failure.WithLost(Lose(failed.World.Held, failed.UnkeptEffects));
        }

        _outcomes[index] = failure;
        return true;
    }

    // What cannot be taken back is held on.
    private int Lose(SortedDictionary<int, int> held, IEnumerable<Request> effects)
    {
        var lost = effects.Where(effect => effect.IsLost).ToList();
        foreach (var effect in lost)
        {
            if (held.TryGetValue(effect.Number, out var amount))
                World.Held.Add(effect.Number, amount);
        }

        return lost.Count;
    }

    private void UndoBatch(CommandStatus status)
    {
        World = _before;
        Array.Fill(_outcomes, new ModelOutcome(status));
        IsCommitted = false;
    }
}
