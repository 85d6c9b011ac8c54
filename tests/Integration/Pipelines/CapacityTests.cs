using Stepwright.Integration.Tests.Parameters;

namespace Stepwright.Integration.Tests.Pipelines;

/// <summary>A queue that is full.</summary>
public sealed class CapacityTests
{
    [Fact]
    public async Task A_submission_too_many_is_rejected()
    {
        await using var session = new PipelineSession(new PipelineOptions { MaxBatchAge = TimeSpan.Zero, Capacity = 2, WhenFull = PipelineFullMode.Reject });
        using var source = new CancellationTokenSource();
        var held = session.Hold();
        var first = session.Pipeline.SubmitAsync(new Deposit(new(1), 1));
        var second = session.Pipeline.SubmitAsync(new ReadAccount(new(1)));
        var exception = Assert.Throws<PipelineFullException>(() => { session.Pipeline.SubmitAsync(new Deposit(new(1), 10)); });
        Assert.StartsWith("2 submissions are queued, which is the pipeline's capacity.", exception.Message, StringComparison.Ordinal);
        Assert.Throws<PipelineFullException>(() => { session.Pipeline.SubmitAsync(new ReadAccount(new(1)), source.Token); });
        Assert.Equal(2, session.Pipeline.Queued);

        session.Release();
        await held;
        Assert.Equal(CommandStatus.Committed, (await first).Status);
        Assert.Equal(101, (await second).Value);
        await source.CancelAsync();
        Assert.Equal(101, (await session.Pipeline.SubmitAsync(new ReadAccount(new(1)))).Value);
    }

    [Fact]
    public async Task A_submission_too_many_waits_its_turn()
    {
        await using var session = new PipelineSession(new PipelineOptions { MaxBatchAge = TimeSpan.Zero, Capacity = 2 });
        var held = session.Hold();
        var asked = Enumerable.Range(0, 5).Select(_ => session.Pipeline.SubmitAsync(new AskIndex())).ToArray();
        Assert.Equal(5, session.Pipeline.Queued);
        Assert.DoesNotContain(asked, task => task.IsCompleted);
        session.Release();
        await held;
        var indexes = new List<int>();
        foreach (var task in asked)
            indexes.Add((await task).Value);
        Assert.Equal([0, 1, 0, 1, 0], indexes);
    }

    [Fact]
    public async Task Who_submits_without_awaiting_can_wait_for_room()
    {
        await using var session = new PipelineSession(new PipelineOptions { MaxBatchAge = TimeSpan.Zero, Capacity = 2 });
        using var source = new CancellationTokenSource();
        var held = session.Hold();
        Assert.True(session.Pipeline.WaitForRoomAsync().IsCompletedSuccessfully);
        var asked = Enumerable.Range(0, 3).Select(_ => session.Pipeline.SubmitAsync(new AskIndex())).ToArray();
        var room = session.Pipeline.WaitForRoomAsync();
        var impatient = session.Pipeline.WaitForRoomAsync(source.Token);
        Assert.False(room.IsCompleted);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await impatient);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await session.Pipeline.WaitForRoomAsync(source.Token));

        session.Release();
        await room;
        await held;
        foreach (var task in asked)
            await task;
    }

    [Fact]
    public async Task Waiting_for_room_ends_with_the_pipeline()
    {
        await using var session = new PipelineSession(new PipelineOptions { MaxBatchAge = TimeSpan.Zero, Capacity = 1 });
        var held = session.Hold();
        var queued = session.Pipeline.SubmitAsync(new AskIndex());
        var room = session.Pipeline.WaitForRoomAsync();
        var disposed = session.Pipeline.DisposeAsync();
        await room;
        Assert.Throws<ObjectDisposedException>(() => { session.Pipeline.WaitForRoomAsync(); });
        session.Release();
        await disposed;
        await held;
        Assert.Equal(0, (await queued).Value);
    }

    [Fact]
    public void The_exception_can_be_made_with_any_message()
    {
        var inner = new InvalidOperationException();
        Assert.Equal("The pipeline's queue is full.", new PipelineFullException().Message);
        Assert.Same(inner, new PipelineFullException("Full.", inner).InnerException);
    }
}
