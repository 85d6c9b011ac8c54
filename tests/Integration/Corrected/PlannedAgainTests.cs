namespace Stepwright.Integration.Tests.Corrected;

/// <summary>What stands behind a command that is corrected is planned again from there, and runs once.</summary>
public sealed class PlannedAgainTests : IDisposable
{
    private static readonly Good Apple = new("apple");
    private static readonly Good Pear = new("pear");
    private static readonly Good[] Scarce = [Apple, new("fig"), new("plum")];

    private readonly Depot _depot = new();
    private readonly DepotExecutor _executor;

    public PlannedAgainTests()
    {
        foreach (var good in Scarce)
            _depot.Lots.Add(good, new(10, 0));
        _depot.Lots.Add(Pear, new(1000, 0));
        _executor = new(_depot, new ExecutorOptions { MaxDegreeOfParallelism = 2, Recovery = Recovery.Apply });
        _executor.AlwaysPlans = _executor.RecordsPlans = true;
    }

    public void Dispose() => _executor.Dispose();

    [Fact]
    public void The_rest_of_a_batch_is_planned_behind_a_correction()
    {
        var batch = _executor.CreateBatch();
        for (var i = 0; i < 20; i++)
            batch.Add(new Order(i == 5 ? Apple : Pear, 12, [], null));

        var result = _executor.Execute(batch, TestContext.Current.CancellationToken);

        Assert.Equal(20, result.Committed);
        Assert.Equal("out-of-stock", result.Outcomes[5].RecoveredFrom!.Code);
        Assert.Equal((new Lot(0, 10), new Lot(1000 - (19 * 12), 19 * 12)), (_depot.Lots[Apple], _depot.Lots[Pear]));
        Assert.Equal(20, _executor.LatestPlan!.Commands);
        Assert.InRange(_executor.LatestPlan.Units[0].Start, 6, 19);
    }

    [Fact]
    public void A_group_with_a_command_that_is_corrected_runs_serially_and_what_follows_is_planned()
    {
        var batch = _executor.CreateBatch();
        batch.Add(new Order(Pear, 1, [], null));
        using (batch.Group())
        {
            batch.Add(new Order(Pear, 2, [], null));
            batch.Add(new Order(Apple, 12, [], null));
            batch.Add(new Order(Pear, 3, [], null));
        }

        using (batch.Group())
        {
            batch.Add(new Order(Pear, 4, [], null));
            batch.Add(new Order(Pear, 5, [], null));
        }

        batch.Add(new Order(Pear, 6, [], null));

        var result = _executor.Execute(batch, TestContext.Current.CancellationToken);

        Assert.Equal(7, result.Committed);
        Assert.Equal("out-of-stock", result.Outcomes[2].RecoveredFrom!.Code);
        Assert.Equal((new Lot(0, 10), new Lot(1000 - 21, 21)), (_depot.Lots[Apple], _depot.Lots[Pear]));
        var units = _executor.LatestPlan!.Units;
        Assert.Equal((6, 7), (units[^1].Start, units[^1].End));
        Assert.InRange(units[0].Start, 4, 6);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void What_fails_behind_undoes_all_parts_of_its_batch(bool cancels)
    {
        using var executor = new DepotExecutor(_depot, new ExecutorOptions { MaxDegreeOfParallelism = 2, Recovery = Recovery.Apply, Atomicity = Atomicity.Batch }) { AlwaysPlans = true };
        using var cancellation = new CancellationTokenSource();
        var before = _depot.ComputeHash();
        var batch = executor.CreateBatch();
        foreach (var good in Scarce)
        {
            batch.Add(new Ship(batch.Count, [new(Pear, 2)], 1));
            batch.Add(new Order(good, 12, [], null));
        }

        batch.Add(new Ship(batch.Count, [new(Pear, 2)], 1));
        if (cancels)
            batch.Add(new Call(cancellation.Cancel));
        else
            batch.Add(new Order(new("quince"), 1, [], null));

        var result = executor.Execute(batch, cancellation.Token);

        Assert.False(result.IsCommitted);
        Assert.Equal(cancels ? CommandStatus.Cancelled : CommandStatus.Undone, result.Outcomes[1].Status);
        Assert.Equal(cancels ? CommandStatus.Cancelled : CommandStatus.Failed, result.Outcomes[^1].Status);
        Assert.Equal(before, _depot.ComputeHash());
        Assert.Equal(0, _depot.Moved.Value);
        Assert.Empty(result.Events<Reserved>());
    }

    [Theory]
    [InlineData(Atomicity.Command, 4)]
    [InlineData(Atomicity.Batch, 400)]
    public void Any_batch_in_parts_gives_what_it_gives_serially(Atomicity atomicity, int chanceOfFailure)
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var options = new ExecutorOptions { MaxDegreeOfParallelism = 2 + (seed % 3), Atomicity = atomicity, Recovery = Recovery.Apply, Seed = seed, History = seed % 2 == 0 ? new HistoryOptions() : null };
            var (left, right) = (new Depot(), new Depot());
            using var planned = new DepotExecutor(left, options) { AlwaysPlans = true };
            using var serial = new DepotExecutor(right, options) { NeverPlans = true };
            var random = new Random(seed);
            for (var round = 0; round < 5; round++)
            {
                foreach (var good in Scarce)
                {
                    left.Lots.Remove(good);
                    right.Lots.Remove(good);
                    left.Lots.Add(good, new(50, 0));
                    right.Lots.Add(good, new(50, 0));
                }

                var (state, here) = (random.Next(), $"{atomicity}, seed {seed}, round {round}");
                var before = left.ComputeHash();
                var (actual, expected) = (planned.Execute(Any(planned, new Random(state), chanceOfFailure)), serial.Execute(Any(serial, new Random(state), chanceOfFailure)));
                Assert.True(expected.Outcomes.Select(static outcome => outcome.ToString()).SequenceEqual(actual.Outcomes.Select(static outcome => outcome.ToString())), here);
                Assert.True(left.ComputeHash() == right.ComputeHash(), here);
                Assert.True(left.Slips.SequenceEqual(right.Slips), here);
                Assert.True(expected.Events<Reserved>().SequenceEqual(actual.Events<Reserved>()), here);
                Assert.True(expected.IsCommitted || before == left.ComputeHash(), here);
                if (seed % 2 == 0 && planned.History.CanUndo)
                {
                    planned.History.Undo();
                    serial.History.Undo();
                    Assert.True(left.ComputeHash() == right.ComputeHash(), $"{here}, undone");
                    planned.History.Redo();
                    serial.History.Redo();
                    Assert.True(left.ComputeHash() == right.ComputeHash(), $"{here}, done again");
                }
            }
        }
    }

    private static DepotBatch Any(DepotExecutor executor, Random random, int chanceOfFailure)
    {
        var batch = executor.CreateBatch();
        for (var count = random.Next(1, 60); batch.Count < count;)
        {
            if (random.Next(8) > 0)
            {
                Add();
                continue;
            }

            using (batch.Group())
            {
                for (var size = random.Next(1, 4); size > 0; size--)
                    Add();
            }
        }

        return batch;

        // Slips are few, so that they are created, deleted and created again.
        void Add()
        {
            var good = Scarce[random.Next(Scarce.Length)];
            if (random.Next(chanceOfFailure) == 0)
                good = new("quince");
            var number = random.Next(12);
            switch (random.Next(3))
            {
                case 0:
                    batch.Add(new Ship(number, [new(good, random.Next(1, 9))], random.Next(5)));
                    break;
                case 1:
                    batch.Add(new Order(good, random.Next(1, 12), [], null));
                    break;
                default:
                    batch.Add(new Redeem(number, good, random.Next(1, 12)));
                    break;
            }
        }
    }
}
