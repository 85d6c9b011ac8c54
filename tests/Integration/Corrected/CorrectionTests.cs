namespace Stepwright.Integration.Tests.Corrected;

/// <summary>What failed commands are corrected to, by their own methods and by what failures tell; suggested, or run.</summary>
public sealed class CorrectionTests
{
    private static readonly Good Apple = new("apple");
    private static readonly Good Pear = new("pear");
    private static readonly Good Plum = new("plum");

    private readonly Depot _depot = new();

    public CorrectionTests()
    {
        _depot.Lots.Add(Apple, new(10, 0));
        _depot.Lots.Add(Pear, new(200, 0));
        _depot.Lots.Add(Plum, new(0, 0));
    }

    public static TheoryData<string, Order, Order?> Corrections => new()
    {
        { "by its method", new(Apple, 12, [], null), new(Apple, 10, [], null) },
        { "by the second where the first knows none", new(Plum, 12, [], Pear), new(Pear, 12, [], null) },
        { "by nobody where no method knows one", new(Plum, 12, [], null), null },
        { "by a value that a check allows", new(Apple, 101, [], null), new(Apple, 100, [], null) },
        { "by a value that a step allows for an element", new(Apple, 1, [new(Pear, 3), new(Apple, 11)], null), new(Apple, 1, [new(Pear, 3), new(Apple, 9)], null) },
        { "by the method about an element", new(Apple, 1, [new(Pear, 3), new(Plum, 1)], null), new(Apple, 1, [new(Pear, 3)], null) },
        { "by the key that is nearest", new(new("aple"), 1, [], null), new(Apple, 1, [], null) },
        { "by the key that is nearest, in every element", new(Apple, 1, [new(new("pera"), 1), new(Apple, 1), new(new("pera"), 2)], null), new(Apple, 1, [new(Pear, 1), new(Apple, 1), new(Pear, 2)], null) },
        { "by nobody where none is near", new(new("quince"), 1, [], null), null },
    };

    [Theory, MemberData(nameof(Corrections))]
    public void It_is_suggested(string how, Order order, Order? corrected)
    {
        foreach (var plans in (bool[])[false, true])
        {
            var outcome = Run(order, new ExecutorOptions { MaxDegreeOfParallelism = plans ? 2 : 1 }, plans);

            Assert.Equal((how, CommandStatus.Failed), (how, outcome.Status));
            Assert.Equal(Text(corrected), Text((Order?)outcome.Suggestion));
            Assert.Equal([new Lot(10, 0), new Lot(200, 0), new Lot(0, 0)], _depot.Lots.Select(lot => lot.Value));
        }
    }

    [Theory, InlineData(false), InlineData(true)]
    public void It_runs(bool plans)
    {
        var outcome = Run(new(Apple, 12, [], null), new ExecutorOptions { MaxDegreeOfParallelism = plans ? 2 : 1, Recovery = Recovery.Apply }, plans);

        Assert.Equal(CommandStatus.Committed, outcome.Status);
        Assert.Equal("out-of-stock", outcome.RecoveredFrom!.Code);
        Assert.Equal(new Lot(0, 10), _depot.Lots[Apple]);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void A_correction_is_corrected_until_it_stands(bool plans)
    {
        var outcome = Run(
            new(new("plmu"), 120, [new(new("pera"), 300), new(Plum, 1)], Pear),
            new ExecutorOptions { MaxDegreeOfParallelism = plans ? 2 : 1, Recovery = Recovery.Apply, RecoveryAttempts = 6 }, plans);

        Assert.Equal(CommandStatus.Committed, outcome.Status);
        Assert.Equal(Text(new Order(Pear, 100, [new(Pear, 100)], null)), Text((Order)outcome.Suggestion!));
        Assert.Equal(new Lot(0, 100), _depot.Lots[Pear]);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void What_corrects_a_command_tells_of_nothing(bool plans)
    {
        var options = new ExecutorOptions { MaxDegreeOfParallelism = plans ? 2 : 1 };
        using var executor = plans ? new DepotExecutor(_depot, options) { AlwaysPlans = true } : new DepotExecutor(_depot, options);
        var batch = executor.CreateBatch();
        batch.Add(new Order(Apple, 12, [], null));
        batch.Add(new Ship(1, [new(Pear, 2)], 1));

        Assert.Equal([new Reserved(Pear)], executor.Execute(batch).Events<Reserved>());
    }

    [Fact]
    public async Task What_a_pipeline_suggests_is_asked_for_between_its_batches()
    {
        using var executor = new DepotExecutor(_depot);
        await using var pipeline = executor.CreatePipeline(new PipelineOptions { MaxBatchAge = TimeSpan.Zero });
        using var started = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        var outcome = await pipeline.SubmitAsync(new Order(new("aple"), 1, [], null));
        var held = pipeline.SubmitAsync(new Call(() =>
        {
            started.Set();
            release.Wait();
        }));
        started.Wait(TestContext.Current.CancellationToken);

        var tooEarly = Assert.Throws<InvalidOperationException>(() => outcome.Suggestion);
        var asked = pipeline.ReadAsync(_ => outcome.Suggestion);
        release.Set();

        Assert.Contains("read it by the pipeline's ReadAsync", tooEarly.Message, StringComparison.Ordinal);
        Assert.Equal(Text(new Order(Apple, 1, [], null)), Text((Order?)await asked));
        Assert.Equal(CommandStatus.Committed, (await held).Status);
    }

    [Fact]
    public void A_correction_that_fails_leaves_no_trace()
    {
        var outcome = Run(
            new(Apple, 12, [new(Apple, 3)], null), new ExecutorOptions { MaxDegreeOfParallelism = 1, Recovery = Recovery.Apply, RecoveryAttempts = 1 }, plans: false);

        Assert.Equal(CommandStatus.Failed, outcome.Status);
        Assert.Equal(new Lot(10, 0), _depot.Lots[Apple]);
    }

    private CommandOutcome Run(Order order, ExecutorOptions options, bool plans)
    {
        using var executor = plans ? new DepotExecutor(_depot, options) { AlwaysPlans = true } : new DepotExecutor(_depot, options);
        var batch = executor.CreateBatch();
        var reference = batch.Add(order);
        return executor.Execute(batch)[reference];
    }

    private static string Text(Order? order) =>
        order is { } known ? $"{known.Good.Name} {known.Quantity} [{string.Join(", ", known.Extras)}] {known.Instead?.Name}" : "none";
}
