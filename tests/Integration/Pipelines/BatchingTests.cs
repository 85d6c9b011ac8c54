using Stepwright.Integration.Tests.Banking;
using Stepwright.Integration.Tests.Parameters;

namespace Stepwright.Integration.Tests.Pipelines;

/// <summary>Which submissions make a batch, and in which order they run.</summary>
public sealed class BatchingTests
{
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(1);

    private readonly ManualClock _clock = new();

    [Fact]
    public async Task What_is_submitted_while_a_batch_runs_is_the_next_batch()
    {
        await using var session = new PipelineSession();
        var held = session.Hold();
        var asked = Ask(session, 3);
        session.Release();
        await held;
        await AssertIndexesAsync(asked, 0, 1, 2);
    }

    [Fact]
    public async Task A_batch_is_as_long_as_the_longest_allowed()
    {
        await using var session = new PipelineSession(new PipelineOptions { MaxBatchAge = TimeSpan.Zero, MaxBatchSize = 4 });
        var held = session.Hold();
        var asked = Ask(session, 10);
        Assert.Equal(10, session.Pipeline.Queued);
        session.Release();
        await held;
        await AssertIndexesAsync(asked, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1);
        Assert.Equal(0, session.Pipeline.Queued);
    }

    [Fact]
    public async Task A_full_batch_starts_whatever_its_age()
    {
        await using var session = new PipelineSession(new PipelineOptions { MaxBatchAge = Age, MaxBatchSize = 3, TimeProvider = _clock });
        await AssertIndexesAsync(Ask(session, 3), 0, 1, 2);
        await AssertIndexesAsync(Ask(session, 3), 0, 1, 2);
    }

    [Fact]
    public async Task An_old_batch_starts_whatever_its_size()
    {
        await using var session = new PipelineSession(new PipelineOptions { MaxBatchAge = Age, TimeProvider = _clock });
        for (var i = 0; i < 20; i++)
        {
            var asked = Ask(session, 3);
            Assert.Equal(3, session.Pipeline.Queued);

            // In one go: while time passes in steps, the timer may be set between two of them.
            _clock.Advance(Age);
            await AssertIndexesAsync(asked, 0, 1, 2);
        }
    }

    [Theory]
    [InlineData(100)]
    [InlineData(2_500)]
    public async Task By_the_systems_clock_a_batch_starts_too(int microseconds)
    {
        await using var session = new PipelineSession(new PipelineOptions { MaxBatchAge = TimeSpan.FromMicroseconds(microseconds) });
        for (var i = 0; i < 20; i++)
            Assert.InRange((await session.Pipeline.SubmitAsync(new AskIndex())).Value, 0, 0);
    }

    [Fact]
    public async Task By_default_batches_start_by_themselves()
    {
        await using var pipeline = new BankPipeline(new BankSession().Executor);
        Assert.Equal(0, (await pipeline.SubmitAsync(new AskIndex())).Value);
        Assert.Equal((8_192, 65_536, TimeSpan.FromMicroseconds(200)), (pipeline.Options.MaxBatchSize, pipeline.Options.Capacity, pipeline.Options.MaxBatchAge));
    }

    [Fact]
    public async Task What_one_thread_submits_runs_in_its_order()
    {
        const int Threads = 8;
        const int Rounds = 500;
        await using var session = new PipelineSession(new PipelineOptions { MaxBatchSize = 64, MaxBatchAge = TimeSpan.FromMicroseconds(20) });
        for (var thread = 0; thread < Threads; thread++)
            await session.Pipeline.SubmitAsync(new Open(new(100 + thread), 0));
        await Task.WhenAll(Enumerable.Range(100, Threads).Select(id => Task.Run(async () =>
        {
            var reads = new List<ValueTask<CommandOutcome<long>>>();
            var deposits = new List<ValueTask<CommandOutcome>>();
            for (var i = 0; i < Rounds; i++)
            {
                deposits.Add(session.Pipeline.SubmitAsync(new Deposit(new(id), 1)));
                reads.Add(session.Pipeline.SubmitAsync(new ReadAccount(new(id))));
            }

            for (var i = 0; i < Rounds; i++)
            {
                Assert.Equal(CommandStatus.Committed, (await deposits[i]).Status);
                Assert.Equal(i + 1, (await reads[i]).Value);
            }
        })));
    }

    [Fact]
    public async Task Many_threads_leave_what_one_after_another_would()
    {
        const int Threads = 8;
        const int Rounds = 2_000;
        await using var session = new PipelineSession(new PipelineOptions { MaxBatchSize = 256, Capacity = 1_024 });
        await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(async () =>
        {
            var random = new Random(thread);
            for (var i = 0; i < Rounds; i++)
            {
                var window = new[]
                {
                    session.Pipeline.SubmitAsync(new Deposit(new(random.Next(1, 4)), 2)),
                    session.Pipeline.SubmitAsync(new Deposit(new(random.Next(1, 4)), -1)),
                    session.Pipeline.SubmitAsync(new Deposit(new(99), 1)),
                };
                Assert.Equal(CommandStatus.Committed, (await window[0]).Status);
                Assert.Equal(CommandStatus.Committed, (await window[1]).Status);
                Assert.Equal(CommandStatus.Failed, (await window[2]).Status);
            }
        })));
        Assert.Equal(600 + (Threads * Rounds), await session.Pipeline.ReadAsync(bank => bank.Accounts.Sum(pair => pair.Value.Balance)));
    }

    private static ValueTask<CommandOutcome<int>>[] Ask(PipelineSession session, int count)
    {
        var asked = new ValueTask<CommandOutcome<int>>[count];
        for (var i = 0; i < count; i++)
            asked[i] = session.Pipeline.SubmitAsync(new AskIndex());
        return asked;
    }

    private static async Task AssertIndexesAsync(ValueTask<CommandOutcome<int>>[] asked, params int[] expected)
    {
        var indexes = new int[asked.Length];
        for (var i = 0; i < asked.Length; i++)
            indexes[i] = (await asked[i]).Value;
        Assert.Equal(expected, indexes);
    }
}
