using Stepwright.Integration.Tests.Parameters;

namespace Stepwright.Integration.Tests.Pipelines;

/// <summary>The end of a pipeline.</summary>
public sealed class DisposalTests
{
    [Fact]
    public async Task What_is_queued_is_run()
    {
        await using var session = new PipelineSession(new PipelineOptions { MaxBatchAge = TimeSpan.Zero, MaxBatchSize = 2 });
        var held = session.Hold();
        var deposits = Enumerable.Range(0, 5).Select(_ => session.Pipeline.SubmitAsync(new Deposit(new(1), 1))).ToArray();
        var read = session.Pipeline.ReadAsync(bank => bank.Accounts[new(1)].Balance);
        var disposed = session.Pipeline.DisposeAsync();
        Assert.False(disposed.IsCompleted);
        session.Release();
        await disposed;
        await session.Pipeline.DisposeAsync();
        await held;
        foreach (var deposit in deposits)
            Assert.Equal(CommandStatus.Committed, (await deposit).Status);
        Assert.Equal(105, await read);
        Assert.Equal(105, session.Bank.Accounts[new(1)].Balance);
    }

    [Fact]
    public async Task A_young_batch_is_run_at_once()
    {
        await using var session = new PipelineSession(new PipelineOptions { MaxBatchAge = TimeSpan.FromDays(1), TimeProvider = new ManualClock() });
        var deposit = session.Pipeline.SubmitAsync(new Deposit(new(1), 1));
        await session.Pipeline.DisposeAsync();
        Assert.Equal(CommandStatus.Committed, (await deposit).Status);
    }

    [Fact]
    public async Task What_is_queued_is_cancelled_where_the_options_say_so()
    {
        await using var session = new PipelineSession(new PipelineOptions { MaxBatchAge = TimeSpan.Zero, MaxBatchSize = 2, OnDispose = PipelineDisposal.Abort });
        using var source = new CancellationTokenSource();
        var held = session.Hold();
        var deposits = Enumerable.Range(0, 5).Select(i => session.Pipeline.SubmitAsync(new Deposit(new(1), 1), i == 3 ? source.Token : default)).ToArray();
        var query = session.Pipeline.SubmitAsync(new ReadAccount(new(1)), source.Token);
        var read = session.Pipeline.ReadAsync(bank => bank.Accounts[new(1)].Balance);
        await source.CancelAsync();
        var disposed = session.Pipeline.DisposeAsync();
        session.Release();
        await disposed;
        Assert.Equal(CommandStatus.Committed, (await held).Status);
        for (var i = 0; i < deposits.Length; i++)
        {
            var exception = await Assert.ThrowsAsync<OperationCanceledException>(async () => await deposits[i]);
            Assert.Contains(i == 3 ? "was cancelled before" : "The BankPipeline was disposed before", exception.Message, StringComparison.Ordinal);
        }

        await Assert.ThrowsAsync<OperationCanceledException>(async () => await query);
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await read);
        Assert.Equal(100, session.Bank.Accounts[new(1)].Balance);
    }

    [Fact]
    public async Task A_pipeline_that_is_disposed_takes_nothing()
    {
        var session = new PipelineSession();
        await session.DisposeAsync();
        using var source = new CancellationTokenSource();
        var exception = Assert.Throws<ObjectDisposedException>(() => { session.Pipeline.SubmitAsync(new Deposit(new(1), 1)); });
        Assert.EndsWith("BankPipeline", exception.ObjectName, StringComparison.Ordinal);
        Assert.Throws<ObjectDisposedException>(() => { session.Pipeline.SubmitAsync(new ReadAccount(new(1)), source.Token); });
        Assert.Throws<ObjectDisposedException>(() => { session.Pipeline.ReadAsync(bank => bank.Accounts.Count); });
    }

    [Fact]
    public async Task The_executor_is_free_again_afterwards()
    {
        await using var session = new PipelineSession();
        await session.Pipeline.SubmitAsync(new Deposit(new(1), 1));
        await session.Pipeline.DisposeAsync();
        await using var next = session.Executor.CreatePipeline();
        Assert.Equal(101, (await next.SubmitAsync(new ReadAccount(new(1)))).Value);
    }
}
