using Microsoft.Extensions.DependencyInjection.Extensions;
using Stepwright;
using Stepwright.Contract;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the types that it is told.</summary>
internal sealed class ExecutorRegistration(IServiceCollection services, StepwrightOptions options) : IExecutorVisitor
{
    public void Visit<TState, TExecutor, TPipeline>(
        Func<TState>? createState,
        Func<TState, ExecutorOptions?, TExecutor> createExecutor,
        Func<TExecutor, PipelineOptions?, TPipeline> createPipeline)
        where TState : class
        where TExecutor : Executor<TState>
        where TPipeline : CommandPipeline<TState>
    {
        if (options.State is not (null or Func<IServiceProvider, TState>))
        {
            throw new InvalidOperationException(
                $"{typeof(TExecutor).Name} runs on {typeof(TState).Name}, but UseState makes another type. Say UseState<{typeof(TState).Name}>.");
        }

        var setup = Setup<TExecutor>();
        if (options.State is not null && services.Any(service => !service.IsKeyedService && service.ServiceType == typeof(TState) && service != setup.State))
        {
            throw new InvalidOperationException(
                $"{typeof(TState).Name} is registered already, and UseState makes it too. Leave one of them out.");
        }

        setup.Options.Add(options, typeof(TExecutor).Name);
        if (setup.State is null && (createState is not null || setup.Options.State is not null))
        {
            setup.State = ServiceDescriptor.Singleton(provider =>
                setup.Options.State is Func<IServiceProvider, TState> create ? create(provider) : createState!());
            services.TryAdd(setup.State);
        }

        services.TryAddSingleton(provider => createExecutor(StateOf<TState>(provider), OptionsOf(setup.Options.Executor, provider)));
        services.TryAddSingleton(provider => createPipeline(provider.GetRequiredService<TExecutor>(), setup.Options.Pipeline));
        services.TryAddSingleton<CommandPipeline<TState>>(static provider => provider.GetRequiredService<TPipeline>());
    }

    private static ExecutorOptions OptionsOf(ExecutorOptions? options, IServiceProvider provider) =>
        options is { Services: not null } ? options : (options ?? new ExecutorOptions()).WithServices(provider);

    private static TState StateOf<TState>(IServiceProvider provider)
        where TState : class => provider.GetService<TState>() ?? throw new InvalidOperationException(
            $"There is no {typeof(TState).Name}, and it has no constructor without parameters. Register it, or say how to make it with UseState.");

    private ExecutorSetup<TExecutor> Setup<TExecutor>()
    {
        foreach (var service in services)
        {
            if (!service.IsKeyedService && service.ImplementationInstance is ExecutorSetup<TExecutor> earlier)
                return earlier;
        }

        var setup = new ExecutorSetup<TExecutor>();
        services.AddSingleton(setup);
        return setup;
    }
}
