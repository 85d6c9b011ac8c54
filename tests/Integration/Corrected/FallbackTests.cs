using System.Collections.Immutable;

namespace Stepwright.Integration.Tests.Corrected;

/// <summary>What stands in for a step runs after that one was undone, with its element, and nothing of what did not run or failed remains.</summary>
public sealed class FallbackTests
{
    private static readonly Good Apple = new("apple");
    private static readonly Good Pear = new("pear");
    private static readonly Good Plum = new("plum");

    private readonly Depot _depot = Load();

    [Theory, InlineData(false), InlineData(true)]
    public void Each_element_by_itself(bool plans)
    {
        var result = Run(plans, new Ship(1, [new(Apple, 2), new(Pear, 6), new(Plum, 200)], 1), out var ship);

        Assert.Equal(1, result.Committed);
        Assert.Equal(4, result.ValueOf(ship));
        Assert.Equal(new Lot(8, 2), _depot.Lots[Apple]);
        Assert.Equal(new Lot(5, 0), _depot.Lots[Pear]);
        Assert.Equal(new Lot(0, 0), _depot.Lots[Plum]);
        Assert.Equal([KeyValuePair.Create(Pear, new Backlog(6))], _depot.Backlogs);
        Assert.Equal(new Tally(1, 0), _depot.Tally.Value);
        Assert.Equal(2, _depot.Moved.Value);
        Assert.Equal([new Reserved(Apple)], result.Events<Reserved>());
        Assert.Equal([new Backordered(Pear)], result.Events<Backordered>());
        Assert.Equal([KeyValuePair.Create(1, new Slip(4, 1))], _depot.Slips);
    }

    [Theory]
    [InlineData("apple", 11)]
    [InlineData("apple", 12)]
    [InlineData("apple", Ship.Throwing)]
    [InlineData("quince", 1)]
    public void Whatever_the_reason(string good, int quantity)
    {
        var result = Run(plans: false, new Ship(1, [new(new(good), quantity)], 1), out _);

        Assert.Equal(1, result.Committed);
        Assert.Equal(new Lot(10, 0), _depot.Lots[Apple]);
        Assert.Equal([KeyValuePair.Create(new Good(good), new Backlog(quantity))], _depot.Backlogs);
        Assert.Empty(result.Events<Reserved>());
        Assert.Equal(0, _depot.Moved.Value);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void All_fail_and_the_failure_is_the_last_ones(bool plans)
    {
        var result = Run(plans, new Ship(1, [new(Apple, 2), new(Pear, Ship.Absurd)], 1), out var ship);

        var failure = result[ship].Failure!;
        Assert.Equal(("Refuse", "absurd"), (failure.Step, failure.Code));
        Assert.Equal(Load().Lots, _depot.Lots);
        Assert.Empty(_depot.Backlogs);
        Assert.Empty(_depot.Slips);
        Assert.Equal(default, _depot.Tally.Value);
        Assert.Equal(0, _depot.Moved.Value);
        Assert.Empty(result.Events<Reserved>());
        Assert.Empty(result.Events<Backordered>());
    }

    [Fact]
    public void Its_value_is_that_of_the_step()
    {
        var result = Run(plans: false, new Ship(1, [], -1), out var ship);

        Assert.Equal(7, result.ValueOf(ship));
        Assert.Equal(7, _depot.Slips[1].Price);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void What_the_step_cannot_create_it_changes(bool plans)
    {
        using var executor = Executor(_depot, plans);
        var batch = executor.CreateBatch();
        for (var i = 0; i < 3; i++)
            batch.Add(new Ship(i / 2, [], i));

        Assert.Equal(3, executor.Execute(batch).Committed);
        Assert.Equal([KeyValuePair.Create(0, new Slip(1, 2)), KeyValuePair.Create(1, new Slip(2, 1))], _depot.Slips);
    }

    [Theory]
    [InlineData(2, "", 1, 0, 0)]
    [InlineData(5, "", 0, 1, 5)]
    [InlineData(3, "Wait", 0, 0, 0)]
    public void Completed_steps_are_kept(int number, string failed, int slips, int backlogs, int waiting)
    {
        using var executor = Executor(_depot, plans: false);
        var batch = executor.CreateBatch();
        batch.Add(new Keep(number, Apple));
        var result = executor.Execute(batch);

        Assert.Equal(failed, result.Outcomes[0].FailedStep ?? "");
        Assert.Equal(1, _depot.Tally.Value.Kept);
        Assert.Equal(slips, _depot.Slips.Count);
        Assert.Equal(backlogs, _depot.Backlogs.Count);
        Assert.Equal(waiting, _depot.Backlogs.TryGet(Apple, out var backlog) ? backlog.Waiting : 0);
        Assert.Equal(failed.Length == 0 ? 9 : 10, _depot.Lots[Apple].Left);
    }

    [Fact]
    public void A_step_kept_with_a_fallback_stays_when_a_later_one_fails()
    {
        using var executor = Executor(_depot, plans: false);
        var batch = executor.CreateBatch();
        batch.Add(new Keep(5, Plum));
        var result = executor.Execute(batch);

        Assert.Equal("Take", result.Outcomes[0].FailedStep);
        Assert.Empty(_depot.Slips);
        Assert.Equal([KeyValuePair.Create(Plum, new Backlog(5))], _depot.Backlogs);
    }

    [Fact]
    public void The_command_is_as_it_was_before_the_step()
    {
        using var executor = Executor(_depot, plans: false);
        var batch = executor.CreateBatch();
        batch.Add(new Raise(5));
        executor.Execute(batch);

        Assert.Equal(6, _depot.Tally.Value.Kept);
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void A_planned_batch_leaves_what_a_serial_one_does(int seed)
    {
        var (serial, planned) = (Load(), Load());
        Assert.Equal(RunMany(serial, seed, plans: false), RunMany(planned, seed, plans: true));
        Assert.Equal(serial.Lots, planned.Lots);
        Assert.Equal(serial.Backlogs, planned.Backlogs);
        Assert.Equal(serial.Slips, planned.Slips);
        Assert.Equal(serial.Tally.Value, planned.Tally.Value);
        Assert.Equal(serial.Moved.Value, planned.Moved.Value);
    }

    private static List<string> RunMany(Depot depot, int seed, bool plans)
    {
        var random = new Random(seed);
        for (var i = 0; i < 20; i++)
            depot.Lots.Add(new($"good {i}"), new(20, 0));
        using var executor = Executor(depot, plans);
        var outcomes = new List<string>();
        for (var run = 0; run < 5; run++)
        {
            var batch = executor.CreateBatch();
            for (var i = 0; i < 60; i++)
            {
                var items = Enumerable.Range(0, random.Next(4)).Select(_ => new Item(new($"good {random.Next(24)}"), random.Next(8) == 0 ? Ship.Absurd : random.Next(30))).ToImmutableArray();
                if (random.Next(3) == 0)
                    batch.Add(new Keep(random.Next(30), new($"good {random.Next(24)}")));
                else
                    batch.Add(new Ship(random.Next(40), items, random.Next(-1, 3)));
            }

            var result = executor.Execute(batch);
            foreach (ref readonly var outcome in result.Outcomes)
                outcomes.Add($"{outcome.Status} {outcome.Failure}");
            outcomes.AddRange(result.Events<Backordered>().Select(backordered => backordered.Good.Name));
        }

        return outcomes;
    }

    private BatchResult Run(bool plans, Ship ship, out CommandRef<int> reference)
    {
        using var executor = Executor(_depot, plans);
        var batch = executor.CreateBatch();
        reference = batch.Add(ship);
        return executor.Execute(batch);
    }

    private static DepotExecutor Executor(Depot depot, bool plans) =>
        plans ? new(depot, new ExecutorOptions { MaxDegreeOfParallelism = 2 }) { AlwaysPlans = true } : new(depot, new ExecutorOptions { MaxDegreeOfParallelism = 1 });

    private static Depot Load()
    {
        var depot = new Depot();
        depot.Lots.Add(Apple, new(10, 0));
        depot.Lots.Add(Pear, new(5, 0));
        depot.Lots.Add(Plum, new(0, 0));
        return depot;
    }
}
