using Microsoft.Extensions.DependencyInjection;

namespace Stepwright.DependencyInjection.Tests;

public sealed class AddStepwrightTests
{
    private readonly ServiceCollection _services = new();

    [Fact]
    public async Task State_executor_and_pipeline_are_singletons_that_belong_together()
    {
        _services.AddStepwright<CounterExecutor>();
        await using var provider = _services.BuildServiceProvider(validateScopes: true);
        using var scope = provider.CreateScope();
        var pipeline = provider.GetRequiredService<CounterPipeline>();
        Assert.Same(pipeline, scope.ServiceProvider.GetRequiredService<CommandPipeline<Counters>>());
        Assert.Same(provider.GetRequiredService<Counters>(), provider.GetRequiredService<CounterExecutor>().State);

        Assert.Equal(1, (await pipeline.SubmitAsync(new Increase(new(7)), TestContext.Current.CancellationToken)).Value);
        Assert.Equal(1, await pipeline.ReadAsync(counters => counters.Rows[new(7)].Value, TestContext.Current.CancellationToken));
        Assert.Same(provider.GetRequiredService<Counters>(), await pipeline.ReadAsync(counters => counters, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Options_reach_executor_and_pipeline()
    {
        var executor = new ExecutorOptions { Seed = 5 };
        var pipeline = new PipelineOptions { MaxBatchSize = 6 };
        _services.AddStepwright<CounterExecutor>(options =>
        {
            options.Executor = executor;
            options.Pipeline = pipeline;
        });
        await using var provider = _services.BuildServiceProvider();
        Assert.Equal(5, provider.GetRequiredService<CounterExecutor>().Options.Seed);
        Assert.Same(pipeline, provider.GetRequiredService<CounterPipeline>().Options);
    }

    [Fact]
    public async Task Asynchronous_steps_have_the_containers_services_unless_the_options_name_others()
    {
        _services.AddStepwright<CounterExecutor>();
        await using var provider = _services.BuildServiceProvider();
        var services = Assert.IsAssignableFrom<IServiceProvider>(provider.GetRequiredService<CounterExecutor>().Options.Services);
        Assert.Same(provider.GetRequiredService<Counters>(), services.GetService(typeof(Counters)));

        await using var others = new ServiceCollection().BuildServiceProvider();
        var executor = new ExecutorOptions { Services = others };
        _services.AddStepwright<CounterExecutor>(options => options.Executor = executor);
        await using var second = _services.BuildServiceProvider();
        Assert.Same(executor, second.GetRequiredService<CounterExecutor>().Options);
    }

    [Fact]
    public async Task A_state_is_made_as_the_options_say()
    {
        _services.AddSingleton("May");
        _services.AddStepwright<ArchiveExecutor>(options => options.UseState(services => new Archive(services.GetRequiredService<string>())));
        await using var provider = _services.BuildServiceProvider();
        Assert.Equal("May", provider.GetRequiredService<ArchiveExecutor>().State.Name);
    }

    [Fact]
    public async Task A_state_that_is_registered_is_used()
    {
        var before = new Counters();
        _services.AddSingleton(before);
        _services.AddStepwright<CounterExecutor>();
        _services.AddStepwright<ArchiveExecutor>();
        _services.AddSingleton(new Archive("after"));
        await using var provider = _services.BuildServiceProvider();
        Assert.Same(before, provider.GetRequiredService<CounterExecutor>().State);
        Assert.Equal("after", await provider.GetRequiredService<ArchivePipeline>().ReadAsync(archive => archive.Name, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_state_that_nobody_makes_is_an_error_that_tells_the_way_out()
    {
        _services.AddStepwright<ArchiveExecutor>();
        using var provider = _services.BuildServiceProvider();
        var exception = Assert.Throws<InvalidOperationException>(provider.GetRequiredService<ArchivePipeline>);
        Assert.Contains("There is no Archive, and it has no constructor without parameters.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calling_twice_adds_what_is_new()
    {
        var executor = new ExecutorOptions { Seed = 7 };
        _services.AddStepwright<CounterExecutor>(options => options.Executor = executor);
        var count = _services.Count;
        _services.AddStepwright<CounterExecutor>();
        _services.AddStepwright<CounterExecutor>(options => options.Executor = executor);
        var state = new Counters();
        _services.AddStepwright<CounterExecutor>(options => options.UseState(_ => state));
        Assert.Equal(count, _services.Count);
        await using var provider = _services.BuildServiceProvider();
        Assert.Same(state, provider.GetRequiredService<CounterExecutor>().State);
        Assert.Equal(7, provider.GetRequiredService<CounterExecutor>().Options.Seed);
    }

    [Fact]
    public void Contradictions_are_errors()
    {
        _services.AddStepwright<CounterExecutor>(options => options.Pipeline = new PipelineOptions());
        AssertRefused<CounterExecutor>("AddStepwright<CounterExecutor> was called twice, each time with another Pipeline.", options => options.Pipeline = new PipelineOptions());
        AssertRefused<CounterExecutor>("CounterExecutor runs on Counters, but UseState makes another type.", options => options.UseState(_ => new Archive("")));
        _services.AddSingleton(new Archive(""));
        AssertRefused<ArchiveExecutor>("Archive is registered already, and UseState makes it too.", options => options.UseState(_ => new Archive("")));
        Assert.Throws<ArgumentNullException>(() => new StepwrightOptions().UseState<Counters>(null!));
        Assert.Throws<ArgumentNullException>(() => StepwrightServiceCollectionExtensions.AddStepwright<CounterExecutor>(null!));
    }

    [Fact]
    public async Task The_container_ends_the_pipeline_and_then_the_executor()
    {
        _services.AddStepwright<CounterExecutor>(options => options.Pipeline = new PipelineOptions { MaxBatchAge = TimeSpan.FromHours(1) });
        var provider = _services.BuildServiceProvider();
        var executor = provider.GetRequiredService<CounterExecutor>();
        var pipeline = provider.GetRequiredService<CounterPipeline>();
        var submitted = pipeline.SubmitAsync(new Increase(new(1)), TestContext.Current.CancellationToken).AsTask();
        await provider.DisposeAsync();
        Assert.Equal(1, (await submitted).Value);
        Assert.Throws<ObjectDisposedException>(() => executor.Execute(executor.CreateBatch(), TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await pipeline.SubmitAsync(new Increase(new(1)), TestContext.Current.CancellationToken));
    }

    private void AssertRefused<TExecutor>(string message, Action<StepwrightOptions> configure)
        where TExecutor : class, Contract.IGeneratedExecutor<TExecutor> =>
        Assert.StartsWith(message, Assert.Throws<InvalidOperationException>(() => _services.AddStepwright<TExecutor>(configure)).Message, StringComparison.Ordinal);
}
