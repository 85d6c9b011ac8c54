using Stepwright.Contract;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers what belongs to an executor.</summary>
public static class StepwrightServiceCollectionExtensions
{
    /// <summary>
    /// Registers as singletons, where they are not registered yet: the executor, its state, and its pipeline, the latter as its own type
    /// and as <see cref="Stepwright.CommandPipeline{TState}"/>. The container disposes them; it must itself be disposed asynchronously.
    /// Further calls add options that were not said before.
    /// </summary>
    /// <typeparam name="TExecutor">The executor.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets options.</param>
    /// <returns>The services.</returns>
    /// <exception cref="InvalidOperationException">The options contradict those of an earlier call, or make another state than the executor's.</exception>
    public static IServiceCollection AddStepwright<TExecutor>(this IServiceCollection services, Action<StepwrightOptions>? configure = null)
        where TExecutor : class, IGeneratedExecutor<TExecutor>
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new StepwrightOptions();
        configure?.Invoke(options);
        TExecutor.Describe(new ExecutorRegistration(services, options));
        return services;
    }
}
