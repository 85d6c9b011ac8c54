namespace Stepwright.Simulation;

/// <summary>A batch on the model: every command on a copy of the whole state, one by one.</summary>
internal sealed class ModelBatch
{
    private readonly Scenario _scenario;
    private readonly ModelOutcome[] _outcomes;
    private readonly ModelWorld _before;
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
            foreach (var op in item.Ops)
            {
                var failed = RunOne(op, index);
                if (!IsCommitted)
                    return;
                index++;
                if (!failed || !item.IsGroup)
                    continue;
                World = beforeGroup;
                for (var i = start; i < start + item.Ops.Length; i++)
                {
                    if (i != index - 1)
                        _outcomes[i] = new ModelOutcome(CommandStatus.Undone);
                }

                index = start + item.Ops.Length;
                break;
            }
        }

        if (_cancelled)
            UndoBatch(CommandStatus.Cancelled);
    }

    private bool RunOne(WorldOp op, int index)
    {
        var run = new ModelRun(World.Copy()) { IsCancellable = _scenario.IsCancellable };
        try
        {
            Results[index] = op.Run(run);
            World = run.World;
            _outcomes[index] = new ModelOutcome(CommandStatus.Committed);
            _cancelled |= run.IsCancelled;
            return false;
        }
        catch (ModelCancellation)
        {
            UndoBatch(CommandStatus.Cancelled);
            return true;
        }
        catch (ModelFailure failure)
        {
            if (_scenario.Atomicity == Atomicity.Batch)
                UndoBatch(CommandStatus.Undone);
            else
                World = run.Kept();
            _outcomes[index] = failure.Outcome;
            return true;
        }
    }

    private void UndoBatch(CommandStatus status)
    {
        World = _before;
        Array.Fill(_outcomes, new ModelOutcome(status));
        IsCommitted = false;
    }
}
