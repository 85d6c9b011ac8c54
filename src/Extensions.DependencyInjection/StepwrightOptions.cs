using Stepwright;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>How a container makes a state, its executor and its pipeline.</summary>
public sealed class StepwrightOptions
{
    /// <summary>The executor's options; <c>null</c> for the defaults. Where they name no services, asynchronous steps have those of the container.</summary>
    public ExecutorOptions? Executor { get; set; }

    /// <summary>The pipeline's options; <c>null</c> for the defaults.</summary>
    public PipelineOptions? Pipeline { get; set; }

    internal Delegate? State { get; private set; }

    /// <summary>
    /// Says how to make and load the state. Without it the state is the one that is registered otherwise, else one made by its
    /// constructor without parameters.
    /// </summary>
    /// <typeparam name="TState">The executor's state.</typeparam>
    /// <param name="create">Makes the state, once.</param>
    /// <returns>These options.</returns>
    public StepwrightOptions UseState<TState>(Func<IServiceProvider, TState> create)
        where TState : class
    {
        ArgumentNullException.ThrowIfNull(create);
        State = create;
        return this;
    }

    /// <summary>Adds what another call says.</summary>
    internal void Add(StepwrightOptions other, string executor)
    {
        Executor = OneOf(Executor, other.Executor, nameof(Executor));
        Pipeline = OneOf(Pipeline, other.Pipeline, nameof(Pipeline));
        State = OneOf(State, other.State, nameof(UseState));

        T? OneOf<T>(T? first, T? second, string name)
            where T : class => first is null || second is null || ReferenceEquals(first, second)
                ? first ?? second
                : throw new InvalidOperationException($"AddStepwright<{executor}> was called twice, each time with another {name}. Say it in one of the calls.");
    }
}
