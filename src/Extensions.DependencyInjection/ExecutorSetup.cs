namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Stands among the services for what was said of an executor, so that a further call finds it.</summary>
/// <typeparam name="TExecutor">The executor.</typeparam>
internal sealed class ExecutorSetup<TExecutor>
{
    public StepwrightOptions Options { get; } = new();

    /// <summary>How the state is made, unless it is registered otherwise.</summary>
    public ServiceDescriptor? State { get; set; }
}
