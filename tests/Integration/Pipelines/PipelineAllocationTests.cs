using Stepwright.Integration.Tests.Parameters;

namespace Stepwright.Integration.Tests.Pipelines;

/// <summary>After warm-up, submitting a command and taking its outcome allocates nothing on the thread that does it.</summary>
public sealed class PipelineAllocationTests
{
    private const int BatchSize = 256;
    private const int Rounds = 20;

    private readonly ValueTask<CommandOutcome>[] _submitted = new ValueTask<CommandOutcome>[5 * BatchSize];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Submissions(bool isCancellable)
    {
        using var source = new CancellationTokenSource();
        var token = isCancellable ? source.Token : default;

        // Only full batches start, so that every one grows to the same size.
        await using var session = new PipelineSession(
            new PipelineOptions { MaxBatchSize = BatchSize, MaxBatchAge = TimeSpan.FromDays(1), TimeProvider = new ManualClock() });

        // More batches than will ever be queued at once.
        _submitted[0] = session.Pipeline.SubmitAsync(session.Holding);
        Submit(session, 1, _submitted.Length, token);
        session.AwaitHolding();
        session.Release();
        Take(_submitted.Length);

        for (var i = 0; i < 3; i++)
            Run(session, token);
        Assert.Equal(0, Run(session, token));
    }

    [Fact]
    public async Task An_allocation_would_be_noticed()
    {
        await using var session = new PipelineSession();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var task = session.Pipeline.SubmitAsync(new Deposit(new(1), 1)).AsTask();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, long.MaxValue);
        await task;
    }

    /// <summary>The bytes that this thread allocates.</summary>
    private long Run(PipelineSession session, CancellationToken token)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Rounds; i++)
        {
            Submit(session, 0, BatchSize, token);
            Take(BatchSize);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private void Submit(PipelineSession session, int from, int to, CancellationToken token)
    {
        for (var i = from; i < to; i++)
            _submitted[i] = session.Pipeline.SubmitAsync(new Deposit(new(1), 1), token);
    }

    private void Take(int count)
    {
        for (var i = 0; i < count; i++)
        {
            while (!_submitted[i].IsCompleted)
                Thread.Yield();
            if (_submitted[i].Result.Status != CommandStatus.Committed)
                throw new InvalidOperationException("Only committed commands are measured.");
        }
    }
}
