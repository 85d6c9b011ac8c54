using Stepwright.Integration.Tests.Parameters;

namespace Stepwright.Integration.Tests.Pipelines;

/// <summary>Reads between two batches.</summary>
public sealed class ReadTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task A_read_sees_what_its_thread_submitted_before()
    {
        await using var session = new PipelineSession(new PipelineOptions { MaxBatchAge = TimeSpan.Zero, MaxBatchSize = 4 });
        var held = session.Hold();
        var deposits = Enumerable.Range(0, 10).Select(_ => session.Pipeline.SubmitAsync(new Deposit(new(1), 1))).ToArray();
        var read = session.Pipeline.ReadAsync(bank => bank.Accounts[new(1)].Balance);
        Assert.False(read.IsCompleted);
        session.Release();
        Assert.Equal(110, await read);
        await held;
        foreach (var deposit in deposits)
            Assert.Equal(CommandStatus.Committed, (await deposit).Status);
    }

    [Fact]
    public async Task A_read_alone_waits_for_nothing()
    {
        await using var session = new PipelineSession(new PipelineOptions { MaxBatchAge = TimeSpan.FromDays(1), TimeProvider = _clock });
        Assert.Equal(600, await session.Pipeline.ReadAsync(bank => bank.Accounts.Sum(pair => pair.Value.Balance)));
        long sum = 0;
        await session.Pipeline.ReadAsync(bank => { sum = bank.Accounts.Count; });
        Assert.Equal(3, sum);
    }

    [Fact]
    public async Task What_a_read_throws_is_its_callers()
    {
        await using var session = new PipelineSession();
        await Assert.ThrowsAsync<KeyNotFoundException>(async () => await session.Pipeline.ReadAsync(bank => bank.Accounts[new(99)].Balance));
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(async () => await session.Pipeline.ReadAsync(static bank => { throw new TimeZoneNotFoundException(); }));
        Assert.Equal(CommandStatus.Committed, (await session.Pipeline.SubmitAsync(new Deposit(new(1), 1))).Status);
    }

    [Fact]
    public async Task A_read_can_be_cancelled_until_it_starts()
    {
        await using var session = new PipelineSession();
        using var source = new CancellationTokenSource();
        var held = session.Hold();
        var isRead = false;
        var cancelled = session.Pipeline.ReadAsync(_ => { isRead = true; }, source.Token);
        var read = session.Pipeline.ReadAsync(bank => bank.Accounts.Count);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await cancelled);
        session.Release();
        Assert.Equal(3, await read);
        await held;
        Assert.False(isRead);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await session.Pipeline.ReadAsync(bank => bank.Accounts.Count, source.Token));
    }

    [Fact]
    public async Task A_read_needs_a_function()
    {
        await using var session = new PipelineSession();
        Assert.Throws<ArgumentNullException>(() => { session.Pipeline.ReadAsync((Func<Banking.Bank, int>)null!); });
        Assert.Throws<ArgumentNullException>(() => { session.Pipeline.ReadAsync(null!); });
        Assert.Throws<ArgumentNullException>(() => new Banking.BankPipeline(null!));
    }
}
