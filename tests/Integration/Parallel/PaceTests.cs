namespace Stepwright.Integration.Tests.Parallel;

/// <summary>What decides whether a batch is planned.</summary>
public sealed class PaceTests
{
    private readonly YardBatch _batch = new YardExecutor(new Yard(), new ExecutorOptions { MaxDegreeOfParallelism = 1 }).CreateBatch();

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void Commands_of_unknown_cost_are_taken_to_be_worth_it(int commands, bool isParallel)
    {
        Add(commands);
        Assert.Equal(isParallel, new Pace(2).BeginBatch(_batch));
    }

    [Fact]
    public void Short_batches_run_serially()
    {
        var pace = new Pace(2);
        Add(100);
        Learn(pace, nanoseconds: 100);
        Assert.False(pace.BeginBatch(_batch));
        Learn(pace, nanoseconds: 100_000);
        Assert.True(pace.BeginBatch(_batch));
    }

    [Fact]
    public void Cheap_commands_run_serially_however_many()
    {
        var pace = new Pace(2);
        Add(20_000);
        Learn(pace, nanoseconds: 10);
        Assert.False(pace.BeginBatch(_batch));
    }

    [Fact]
    public void What_was_slower_in_parallel_runs_serially_and_is_tried_again_now_and_then()
    {
        var clock = new ManualClock();
        var pace = new Pace(2, clock);
        Add(1_000);
        Learn(pace, nanoseconds: 1_000);
        var parallel = new List<int>();
        for (var i = 0; i < 200; i++)
        {
            if (pace.BeginBatch(_batch))
            {
                clock.Advance(microseconds: 1_300);
                pace.EndParallel();
                parallel.Add(i);
            }
            else
            {
                clock.Advance(microseconds: 1_000);
                pace.EndSerial();
            }
        }

        // Two to know it, two of the other, then one whenever it costs no more than half a percent: 30 % lost in 60 or so.
        Assert.Equal([0, 1], parallel[..2]);
        Assert.Equal(5, parallel.Count);
        Assert.All(parallel.Skip(1).Zip(parallel.Skip(2)), pair => Assert.InRange(pair.Second - pair.First, 58, 64));
    }

    [Fact]
    public void A_chain_ends_the_planning_but_not_before_it_is_clear()
    {
        var pace = new Pace(2);
        Add(900);
        Assert.True(pace.BeginBatch(_batch));
        Assert.True(pace.Pays(total: 100, criticalPath: 100, planned: 512));
        Assert.False(pace.Pays(total: 100, criticalPath: 100, planned: 700));
        Assert.True(pace.Pays(total: 100, criticalPath: 50, planned: 700));
        pace.AlwaysPlans = true;
        Assert.True(pace.Pays(total: 100, criticalPath: 100, planned: 700));
    }

    [Fact]
    public void Long_commands_are_claimed_one_by_one_and_short_ones_together()
    {
        var pace = new Pace(2);
        Add(100);
        pace.BeginBatch(_batch);
        Assert.Equal(1, pace.Chunk);
        Learn(pace, nanoseconds: 1_000);
        pace.BeginBatch(_batch);
        Assert.InRange(pace.Chunk, 5, 20);
    }

    private void Learn(Pace pace, int nanoseconds)
    {
        pace.BeginBatch(_batch);
        // Kind by kind, often enough to forget what it was.
        for (var i = 0; i < 100; i++)
        {
            for (var kind = 0; kind < pace.Costs.Length; kind++)
                pace.Sample(kind, (long)(nanoseconds * (System.Diagnostics.Stopwatch.Frequency / 1e9)));
        }
    }

    private sealed class ManualClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 1_000_000;

        public override long GetTimestamp() => _now;

        public void Advance(int microseconds) => _now += microseconds;
    }

    private void Add(int commands)
    {
        for (var i = 0; i < commands; i++)
            _batch.Add(new Visit(new(1), null));
    }
}
