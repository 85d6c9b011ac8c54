namespace Stepwright.Integration.Tests.Parallel;

/// <summary>Planned batches on real threads. That any batch does what serial commands do is the simulation's business.</summary>
public sealed class ParallelTests : IDisposable
{
    private const int Spots = 64;

    private readonly Yard _yard = new();
    private readonly YardExecutor _executor;
    private readonly YardBatch _batch;

    public ParallelTests()
    {
        for (var i = 0; i < Spots; i++)
        {
            _yard.Spots.Add(new(i), default);
            _yard.Signs.Add(new(new(i)), new Sign(100 + i));
        }

        _executor = new YardExecutor(_yard, new ExecutorOptions { MaxDegreeOfParallelism = 2 }) { AlwaysPlans = true };
        _batch = _executor.CreateBatch();
    }

    public void Dispose() => _executor.Dispose();

    [Fact]
    public void Commands_that_do_not_meet_run_side_by_side()
    {
        using var barrier = new Barrier(2);
        var together = 0;
        for (var i = 0; i < 2; i++)
            _batch.Add(new Visit(new(i), () => Interlocked.Add(ref together, barrier.SignalAndWait(TimeSpan.FromMinutes(1)) ? 1 : 0)));
        Assert.Equal(2, _executor.Execute(_batch).Committed);
        Assert.Equal(2, together);
    }

    [Fact]
    public void Commands_that_meet_run_in_batch_order()
    {
        var order = new List<int>();
        for (var i = 0; i < 100; i++)
        {
            var number = i;
            _batch.Add(new Visit(new(0), () => order.Add(number)));
        }

        _executor.Execute(_batch);
        Assert.Equal(Enumerable.Range(0, 100), order);
        Assert.Equal(100, _yard.Spots[new(0)].Visits);
    }

    [Fact]
    public void A_long_command_holds_up_only_what_meets_it()
    {
        using var last = new ManualResetEventSlim();
        var held = false;
        _batch.Add(new Visit(new(0), () => held = last.Wait(TimeSpan.FromMinutes(1))));
        for (var i = 0; i < 20; i++)
            _batch.Add(new Visit(new(0), null));
        _batch.Add(new Visit(new(1), last.Set));
        Assert.Equal(22, _executor.Execute(_batch).Committed);
        Assert.True(held);
        Assert.Equal(21, _yard.Spots[new(0)].Visits);
    }

    [Fact]
    public void A_writer_waits_for_all_readers_before_it()
    {
        for (var i = 0; i < 100; i++)
            _batch.Add(new Look(new(0)));
        _batch.Add(new Visit(new(0), null));
        _executor.RecordsPlans = true;
        _executor.Execute(_batch);

        var plan = _executor.LatestPlan!;
        var writer = plan.Units[100];
        var waitsFor = plan.PredecessorsOf(100).ToArray().ToHashSet();
        Assert.All(Enumerable.Range(0, 100), reader => Assert.True(waitsFor.Contains(reader) || reader < writer.After, $"not for {reader}"));
        Assert.Equal((0, 0), (plan.PredecessorsOf(99).Length, plan.Units[99].After));
    }

    [Fact]
    public void Recorded_units_ran_in_the_order_of_what_they_wait_for()
    {
        for (var i = 0; i < 200; i++)
            _batch.Add(new Visit(new(i % 7), null));
        _executor.RecordsPlans = true;
        _executor.Execute(_batch);

        var plan = _executor.LatestPlan!;
        Assert.Equal((200, 200, 200), (plan.Commands, plan.Units.Length, plan.Slots));
        Assert.True(plan.Planned >= plan.Started);
        for (var unit = 7; unit < 200; unit++)
        {
            Assert.Equal([unit - 7], plan.PredecessorsOf(unit).ToArray());
            Assert.True(plan.Times[unit].Started >= plan.Times[unit - 7].Ended);
        }
    }

    [Fact]
    public void Planning_alone_runs_the_same()
    {
        for (var i = 0; i < 50; i++)
            _batch.Add(new Visit(new(i % 3), null));
        _executor.PlansAlone = true;
        Assert.Equal(50, _executor.Execute(_batch).Committed);
        Assert.Equal((17, 17, 16), (_yard.Spots[new(0)].Visits, _yard.Spots[new(1)].Visits, _yard.Spots[new(2)].Visits));
    }

    [Theory]
    [InlineData(3, 4, "Committed")]
    [InlineData(-3, 4, "Failed: Read.Number at Signs: The step threw InvalidOperationException: There is no spot -3. (exception)")]
    [InlineData(3, -4, "Failed: Read.Come at Spots: The step threw InvalidOperationException: There is no spot -4. (exception)")]
    [InlineData(-3, -4, "Failed: Read.Number at Signs: The step threw InvalidOperationException: There is no spot -3. (exception)")]
    [InlineData(99, 4, "Failed: Read.Number at Signs[SignId { Spot = 99 }]: There is no row SignId { Spot = 99 } of Signs. Create it first, or declare the parameter [Optional] in or [Upsert] ref. (missing-row)")]
    public void Keys_fail_as_they_do_serially(int sign, int spot, string expected)
    {
        using var serial = new YardExecutor(_yard, new ExecutorOptions { MaxDegreeOfParallelism = 1 });
        foreach (var executor in new[] { serial, _executor })
        {
            var batch = executor.CreateBatch();
            batch.Add(new Read(new(new(1)), new(1)));
            var read = batch.Add(new Read(new(new(sign)), new(spot)));
            var last = batch.Add(new Read(new(new(2)), new(2)));
            var result = executor.Execute(batch);
            Assert.Equal(expected, result[read].ToString());
            Assert.Equal(102, result.ValueOf(last));
        }
    }

    [Fact]
    public void A_key_that_cannot_be_made_fails_its_group_when_its_turn_comes()
    {
        using (_batch.Group())
        {
            _batch.Add(new Visit(new(1), null));
            _batch.Add(new Read(new(new(1)), new(-1)));
            _batch.Add(new Visit(new(2), null));
        }

        var result = _executor.Execute(_batch);
        Assert.Equal(["Undone", "Failed", "Undone"], result.Outcomes.Select(outcome => $"{outcome.Status}"));
        Assert.Equal((0, 0), (_yard.Spots[new(1)].Visits, _yard.Spots[new(2)].Visits));
    }

    [Fact]
    public void A_disposed_executor_runs_nothing()
    {
        _batch.Add(new Visit(new(1), null));
        _executor.Execute(_batch);
        _executor.Dispose();
        _executor.Dispose();
        Assert.Throws<ObjectDisposedException>(() => _executor.Execute(_batch));
        Assert.Equal(1, _yard.Spots[new(1)].Visits);
    }

    [Fact]
    public void A_running_executor_cannot_be_disposed()
    {
        Exception? thrown = null;
        _batch.Add(new Visit(new(1), () => thrown = Record.Exception(_executor.Dispose)));
        Assert.Equal(1, _executor.Execute(_batch).Committed);
        Assert.IsType<InvalidOperationException>(thrown);
    }

    [Fact]
    public void The_threads_end_with_the_executor()
    {
        Thread? worker = null;
        using var met = new Barrier(2);
        var caller = Thread.CurrentThread;
        for (var i = 0; i < 2; i++)
        {
            _batch.Add(new Visit(new(i), () =>
            {
                met.SignalAndWait(TimeSpan.FromMinutes(1));
                if (Thread.CurrentThread != caller)
                    worker = Thread.CurrentThread;
            }));
        }

        _executor.Execute(_batch);
        Assert.StartsWith("Stepwright worker", worker!.Name, StringComparison.Ordinal);
        Assert.True(worker.IsBackground);
        _executor.Dispose();
        Assert.True(worker.Join(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void One_worker_has_nothing_to_plan()
    {
        using var serial = new YardExecutor(_yard, new ExecutorOptions { MaxDegreeOfParallelism = 1 });
        Assert.False(serial.AlwaysPlans);
        Assert.Throws<InvalidOperationException>(() => serial.AlwaysPlans = true);
    }

    [Fact]
    public async Task Cancelling_in_the_midst_undoes_what_all_workers_did()
    {
        using var source = new CancellationTokenSource();
        for (var i = 0; i < 1_000; i++)
            _batch.Add(new Visit(new(i % Spots), i == 500 ? source.Cancel : null));
        var result = await _executor.ExecuteAsync(_batch, source.Token);
        Assert.False(result.IsCommitted);
        Assert.All(result.Outcomes, outcome => Assert.Equal(CommandStatus.Cancelled, outcome.Status));
        Assert.All(_yard.Spots, row => Assert.Equal(0, row.Value.Visits));
    }
}
