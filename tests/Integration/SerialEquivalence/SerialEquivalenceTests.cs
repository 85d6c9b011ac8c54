using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Stepwright.Integration.Tests.SerialEquivalence;

/// <summary>
/// Random batches of random commands over random states do exactly what a model does that copies the whole state and runs the
/// commands one by one.
/// </summary>
/// <remarks>
/// A failing run prints <c>Falsifiable, after N tests … (Rnd seed,gamma)</c> and the smallest scenario that fails. To run it again
/// from there, set <c>STEPWRIGHT_REPLAY=seed,gamma</c>; to look further than the default does, <c>STEPWRIGHT_CASES=100000</c>
/// and another seed: <c>dotnet test tests/Integration --filter SerialEquivalence</c>.
/// </remarks>
public sealed class SerialEquivalenceTests
{
    private const string DefaultReplay = "20101201,1";
    private const int DefaultCases = 4_000;

    [Fact]
    public void Batches_do_what_the_model_does()
    {
        var replay = (Environment.GetEnvironmentVariable("STEPWRIGHT_REPLAY") ?? DefaultReplay).Split(',');
        var cases = Environment.GetEnvironmentVariable("STEPWRIGHT_CASES") is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : DefaultCases;
        var rnd = new Rnd(ulong.Parse(replay[0], CultureInfo.InvariantCulture), ulong.Parse(replay[1], CultureInfo.InvariantCulture) | 1);
        var config = Config.QuickThrowOnFailure
            .WithMaxTest(cases)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(rnd, FSharpOption<int>.None)));
        Check.One(config, Prop.ForAll(ScenarioGenerator.Arbitrary, AssertLikeModel));
    }

    private static void AssertLikeModel(Scenario scenario)
    {
        AssertLikeModel(scenario, 1, null);
        AssertLikeModel(scenario, 2, null);
        for (var workers = 1; workers <= 4; workers++)
            AssertLikeModel(scenario, workers, new RandomSchedule(scenario.Total + workers, workers));
    }

    private static void AssertLikeModel(Scenario scenario, int workers, Schedule? schedule)
    {
        var world = new World();
        var model = Load(world, scenario);
        var options = new ExecutorOptions { Atomicity = scenario.Atomicity, Seed = 1, MaxDegreeOfParallelism = schedule is null ? workers : 2 };
        using var executor = new WorldExecutor(world, options) { Schedule = schedule };
        if (options.MaxDegreeOfParallelism > 1)
            executor.AlwaysPlans = true;
        var batch = executor.CreateBatch();
        foreach (var items in scenario.Batches)
        {
            using var source = new CancellationTokenSource();
            var results = Add(batch, items, source);
            var result = executor.Execute(batch, scenario.IsCancellable ? source.Token : default);
            var expected = ModelBatch.Run(model, scenario, items);
            model = expected.World;

            if (MayBeCancelledInstead(scenario, items, expected) && result.Outcomes.All(outcome => outcome.Status == CommandStatus.Cancelled))
                Assert.True(source.IsCancellationRequested);
            else
                AssertOutcomes(expected, result, results);
            Assert.Equal(model.Events.OfType<Moved>(), result.Events<Moved>());
            Assert.Equal(model.Events.OfType<Noted>(), result.Events<Noted>());
            AssertRows(model, world);
            batch.Clear();
        }
    }

    // Cancelling is an outside event: a command behind the one that fails the batch may have run already, and have cancelled it.
    private static bool MayBeCancelledInstead(Scenario scenario, ImmutableArray<ScenarioItem> items, ModelBatch expected) =>
        scenario is { Atomicity: Atomicity.Batch, IsCancellable: true } && !expected.IsCommitted && items.Any(item => item.Ops.Any(op => op is StopOp));

    private static ModelWorld Load(World world, Scenario scenario)
    {
        var model = new ModelWorld();
        foreach (var row in scenario.Rows)
        {
            var (table, modelTable) = row.IsLeft ? (world.Left, model.Left) : (world.Right, model.Right);
            if (table.TryAdd(row.Id, row.Coin))
            {
                modelTable.Reserve(row.Id);
                modelTable.Create(row.Id, row.Coin);
            }
        }

        foreach (var row in scenario.Rows.Where(row => row.IsRemoved))
        {
            var (table, modelTable) = row.IsLeft ? (world.Left, model.Left) : (world.Right, model.Right);
            table.Remove(row.Id);
            modelTable.Delete(row.Id);
            modelTable.EndBatch();
        }

        world.Sum.Value = model.Sum = new Sum(scenario.Total, 0);
        return model;
    }

    private static List<Func<BatchResult, object?>> Add(WorldBatch batch, ImmutableArray<ScenarioItem> items, CancellationTokenSource source)
    {
        var results = new List<Func<BatchResult, object?>>();
        foreach (var item in items)
        {
            var group = item.IsGroup ? batch.Group() : default;
            foreach (var op in item.Ops)
                results.Add(op.AddTo(batch, source));
            group.Dispose();
        }

        return results;
    }

    private static void AssertOutcomes(ModelBatch expected, BatchResult result, List<Func<BatchResult, object?>> results)
    {
        var outcomes = new List<ModelOutcome>();
        foreach (ref readonly var outcome in result.Outcomes)
            outcomes.Add(ModelOutcome.Of(outcome));
        Assert.Equal(expected.Outcomes, outcomes);
        for (var i = 0; i < outcomes.Count; i++)
        {
            if (outcomes[i].Status == CommandStatus.Committed)
                Assert.Equal(expected.Results[i], results[i](result));
        }

        Assert.Equal(outcomes.Count(outcome => outcome.Status == CommandStatus.Committed), result.Committed);
        Assert.Equal(outcomes.Count(outcome => outcome.Status == CommandStatus.Failed), result.Failed);
        Assert.Equal(expected.IsCommitted, result.IsCommitted);
    }

    private static void AssertRows(ModelWorld model, World world)
    {
        Assert.Equal(model.Left.Rows, world.Left);
        Assert.Equal(model.Right.Rows, world.Right);
        Assert.Equal(model.Labels.Rows, world.Labels);
        Assert.Equal(model.Left.Count, world.Left.Count);
        Assert.Equal(model.Right.Count, world.Right.Count);
        Assert.Equal(model.Labels.Count, world.Labels.Count);
        Assert.Equal(model.Sum, world.Sum.Value);
        Assert.Equal(model.Added, world.Added.Value);
        Assert.Equal(model.Highest, world.Highest.Value);
        foreach (var (id, coin) in model.Left.Rows)
            Assert.Equal(coin, world.Left[id]);
    }
}
