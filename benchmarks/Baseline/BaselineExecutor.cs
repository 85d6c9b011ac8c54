using System.Text.Json;

namespace Stepwright.Benchmarks.Baseline;

/// <summary>
/// An executor as many projects have it: steps are found by their attribute and called by reflection, one command after
/// another, and a full copy of the state before each command is what a failed one is undone with.
/// </summary>
internal sealed class BaselineExecutor<TState>(TState state)
    where TState : class, IBaselineState
{
    private readonly Dictionary<Type, BaselineStep[]> _steps = [];
    private readonly List<object> _values = [];

    public TState State { get; private set; } = state;

    public int Execute(ReadOnlySpan<object> commands)
    {
        var done = 0;
        foreach (var command in commands)
        {
            if (Execute(command))
                done++;
        }

        return done;
    }

    private bool Execute(object command)
    {
        var snapshot = JsonSerializer.SerializeToUtf8Bytes(State);
        if (!_steps.TryGetValue(command.GetType(), out var steps))
            _steps.Add(command.GetType(), steps = BaselineStep.Of(command.GetType(), State));
        _values.Clear();
        foreach (var step in steps)
        {
            if (!step.Run(command, State, _values))
            {
                State = JsonSerializer.Deserialize<TState>(snapshot)!;
                return false;
            }
        }

        return true;
    }
}
