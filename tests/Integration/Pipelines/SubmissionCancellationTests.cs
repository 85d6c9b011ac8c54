using Stepwright.Integration.Tests.Parameters;

namespace Stepwright.Integration.Tests.Pipelines;

/// <summary>A submission is cancelled until its batch starts, and not after.</summary>
public sealed class SubmissionCancellationTests
{
    [Fact]
    public async Task A_cancelled_submission_never_runs_and_its_neighbours_do()
    {
        await using var session = new PipelineSession();
        using var source = new CancellationTokenSource();
        var held = session.Hold();
        var before = session.Pipeline.SubmitAsync(new AskIndex());
        var cancelled = session.Pipeline.SubmitAsync(new Deposit(new(1), 10), source.Token);
        var cancelledToo = session.Pipeline.SubmitAsync(new AskIndex(), source.Token);
        var after = session.Pipeline.SubmitAsync(new AskIndex());
        var read = session.Pipeline.SubmitAsync(new ReadAccount(new(1)));
        await source.CancelAsync();

        // It ends at once, though the pipeline is busy.
        var exception = await Assert.ThrowsAsync<OperationCanceledException>(async () => await cancelled);
        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.True(cancelledToo.IsCanceled);
        session.Release();
        await held;
        Assert.Equal(0, (await before).Value);
        Assert.Equal(1, (await after).Value);
        Assert.Equal(100, (await read).Value);
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await cancelledToo);
    }

    [Fact]
    public async Task A_batch_of_cancelled_submissions_runs_nothing()
    {
        await using var session = new PipelineSession();
        using var source = new CancellationTokenSource();
        var held = session.Hold();
        var cancelled = session.Pipeline.SubmitAsync(new Deposit(new(1), 10), source.Token);
        await source.CancelAsync();
        session.Release();
        await held;
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await cancelled);
        Assert.Equal(100, await session.Pipeline.ReadAsync(bank => bank.Accounts[new(1)].Balance));
    }

    [Fact]
    public async Task With_a_cancelled_token_nothing_is_submitted()
    {
        await using var session = new PipelineSession();
        var token = new CancellationToken(canceled: true);
        var held = session.Hold();
        Assert.True(session.Pipeline.SubmitAsync(new Deposit(new(1), 1), token).IsCanceled);
        Assert.True(session.Pipeline.SubmitAsync(new ReadAccount(new(1)), token).IsCanceled);
        Assert.Equal(0, session.Pipeline.Queued);
        session.Release();
        await held;
    }

    [Fact]
    public async Task After_the_batch_started_the_token_has_no_effect()
    {
        await using var session = new PipelineSession();
        using var source = new CancellationTokenSource();
        var held = session.Hold(source.Token);
        await source.CancelAsync();
        Assert.False(held.IsCompleted);
        session.Release();
        Assert.Equal(CommandStatus.Committed, (await held).Status);
    }

    [Fact]
    public async Task Tokens_that_fire_at_any_moment_cancel_a_command_or_let_it_run_once()
    {
        const int Threads = 4;
        const int Rounds = 3_000;
        await using var session = new PipelineSession(new PipelineOptions { MaxBatchAge = TimeSpan.Zero, MaxBatchSize = 32 });
        long committed = 0;
        await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(async () =>
        {
            var random = new Random(thread);
            for (var i = 0; i < Rounds; i++)
            {
                using var source = new CancellationTokenSource();
                var first = session.Pipeline.SubmitAsync(new Deposit(new(1), 1), source.Token);
                var second = session.Pipeline.SubmitAsync(new Deposit(new(2), 1));
                Thread.SpinWait(random.Next(300));
                await source.CancelAsync();
                try
                {
                    if ((await first).Status == CommandStatus.Committed)
                        Interlocked.Increment(ref committed);
                }
                catch (OperationCanceledException exception)
                {
                    Assert.Equal(source.Token, exception.CancellationToken);
                }

                Assert.Equal(CommandStatus.Committed, (await second).Status);
            }
        })));
        Assert.Equal((100 + committed, 200 + (Threads * Rounds)), await session.Pipeline.ReadAsync(bank => (bank.Accounts[new(1)].Balance, bank.Accounts[new(2)].Balance)));
    }
}
