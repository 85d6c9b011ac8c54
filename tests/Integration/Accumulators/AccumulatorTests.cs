namespace Stepwright.Integration.Tests.Accumulators;

/// <summary>Accumulators are added to and read by steps, and undone exactly.</summary>
public sealed class AccumulatorTests : IDisposable
{
    private static readonly Reading Empty = new(0, 0, int.MinValue, int.MaxValue, 0, 0);

    private readonly Market _market = new();
    private readonly MarketBatch _batch;
    private MarketExecutor _executor;

    public AccumulatorTests()
    {
        _market.Traders.Add(new(1), new Trader(1_000));
        _executor = new MarketExecutor(_market);
        _batch = _executor.CreateBatch();
    }

    public void Dispose() => _executor.Dispose();

    private Reading Values => new(_market.Volume.Value, _market.Fees.Value, _market.Highest.Value, _market.Lowest.Value, _market.Flags.Value, _market.Turnover.Value);

    [Fact]
    public void What_commands_add_is_in_the_values_after_the_batch()
    {
        Assert.Equal(Empty, Values);
        _batch.Add(new Trade(new(1), 10, 3, 1));
        _batch.Add(new Trade(new(1), -5, 4, 8));
        Assert.Equal(2, _executor.Execute(_batch).Committed);
        Assert.Equal(new Reading(7, 2, 10, -5, 9, 10), Values);
        Assert.Equal(2, _executor.Execute(_batch).Committed);
        Assert.Equal(new Reading(14, 4, 10, -5, 9, 20), Values);
    }

    [Fact]
    public void A_command_reads_what_those_before_it_added()
    {
        var first = _batch.Add(new ReadMarket());
        _batch.Add(new Trade(new(1), 10, 3, 1));
        var second = _batch.Add(new ReadMarket());
        _batch.Add(new Trade(new(1), 20, 3, 2));
        var third = _batch.Add(new ReadMarket());
        _market.Volume.Value = 100;
        var result = _executor.Execute(_batch);
        Assert.Equal(Empty with { Volume = 100 }, result.ValueOf(first));
        Assert.Equal(new Reading(103, 1, 10, 10, 1, 30), result.ValueOf(second));
        Assert.Equal(new Reading(106, 2, 20, 10, 3, 90), result.ValueOf(third));
        Assert.Equal(result.ValueOf(third), Values);
    }

    [Fact]
    public void A_failed_command_adds_nothing()
    {
        _batch.Add(new Trade(new(1), 10, 3, 1));
        _batch.Add(new Trade(new(2), 99, 3, 255));
        _batch.Add(new Break(5, null));
        var reading = _batch.Add(new ReadMarket());
        var result = _executor.Execute(_batch);
        Assert.Equal(["Committed", "Failed", "Failed", "Committed"], Statuses(result));
        Assert.Null(result.Outcomes[2].Failure!.Table);
        Assert.Equal(new Reading(3, 1, 10, 10, 1, 30), result.ValueOf(reading));
        Assert.Equal(result.ValueOf(reading), Values);
    }

    [Fact]
    public void A_failed_group_adds_nothing()
    {
        _batch.Add(new Trade(new(1), 10, 3, 1));
        using (_batch.Group())
        {
            _batch.Add(new Trade(new(1), 50, 3, 2));
            _batch.Add(new Trade(new(1), -50, 3, 4));
            _batch.Add(new Trade(new(2), 99, 3, 8));
        }

        using (_batch.Group())
        {
            _batch.Add(new Trade(new(1), 11, 1, 16));
            _batch.Add(new Trade(new(1), 12, 1, 16));
        }

        Assert.Equal(["Committed", "Undone", "Undone", "Failed", "Committed", "Committed"], Statuses(_executor.Execute(_batch)));
        Assert.Equal(new Reading(5, 3, 12, 10, 17, 53), Values);
    }

    [Fact]
    public void A_failed_batch_adds_nothing()
    {
        _executor = new MarketExecutor(_market, new ExecutorOptions { Atomicity = Atomicity.Batch });
        var batch = _executor.CreateBatch();
        batch.Add(new Trade(new(1), 10, 3, 1));
        batch.Add(new Trade(new(1), 20, 3, 1));
        batch.Add(new Trade(new(2), 20, 3, 1));
        Assert.False(_executor.Execute(batch).IsCommitted);
        Assert.Equal(Empty, Values);
    }

    [Fact]
    public void A_cancelled_batch_adds_nothing()
    {
        using var source = new CancellationTokenSource();
        _batch.Add(new Trade(new(1), 10, 3, 1));
        _batch.Add(new Break(5, source));
        Assert.Equal(["Cancelled", "Cancelled"], Statuses(_executor.Execute(_batch, source.Token)));
        Assert.Equal(Empty, Values);
    }

    [Fact]
    public void Completed_elements_are_kept_with_what_they_added()
    {
        var kept = _batch.Add(new TradeAll([1, 2, -3, 4], 100));
        var whole = _batch.Add(new TradeAll([5], 100));
        var result = _executor.Execute(_batch);
        Assert.Equal("stop", result[kept].Failure!.Code);
        Assert.Equal(18 + 8, result.ValueOf(whole));
        Assert.Equal((18, 8), (_market.Volume.Value, _market.Fees.Value));
    }

    [Fact]
    public void A_group_undoes_what_its_commands_kept()
    {
        using (_batch.Group())
        {
            _batch.Add(new TradeAll([1, 2], 100));
            _batch.Add(new TradeAll([1, -2], 100));
        }

        Assert.Equal(["Undone", "Failed"], Statuses(_executor.Execute(_batch)));
        Assert.Equal(Empty, Values);
    }

    [Fact]
    public void A_check_reads_an_accumulator()
    {
        _market.Fees.Value = 100;
        _batch.Add(new TradeAll([1], 100));
        var failure = _executor.Execute(_batch).Outcomes[0].Failure!;
        Assert.Equal(("check", "IsOpen"), (failure.Code, failure.Step));
    }

    [Fact]
    public void Values_of_steps_and_accumulators_are_told_apart()
    {
        _market.Turnover.Value = 1_000;
        var sum = _batch.Add(new Prefer());
        Assert.Equal(7 + 8 + 2_000, _executor.Execute(_batch).ValueOf(sum));
    }

    [Fact]
    public void A_cell_and_an_accumulator_of_one_type_are_told_apart()
    {
        var round = _batch.Add(new NextRound());
        Assert.Equal(102, _executor.Execute(_batch).ValueOf(round));
        Assert.Equal((1, 2), (_market.Round.Value, _market.Rounds.Value));
    }

    [Fact]
    public void Read_beside_an_addition_the_value_is_the_one_before_the_step()
    {
        _market.Volume.Value = 5;
        var before = _batch.Add(new AddAndRead(3));
        Assert.Equal(5, _executor.Execute(_batch).ValueOf(before));
        Assert.Equal(8, _market.Volume.Value);
    }

    [Fact]
    public void Sums_wrap_around_and_are_undone_all_the_same()
    {
        _market.Volume.Value = long.MaxValue;
        _batch.Add(new TradeAll([1], long.MaxValue));
        _batch.Add(new Break(long.MaxValue, null));
        _executor.Execute(_batch);
        Assert.Equal(long.MinValue + 1, _market.Volume.Value);
    }

    [Fact]
    public void Executors_of_one_state_take_turns()
    {
        var other = new MarketExecutor(_market);
        var otherBatch = other.CreateBatch();
        _batch.Add(new Trade(new(1), 10, 3, 1));
        var reading = otherBatch.Add(new ReadMarket());
        otherBatch.Add(new Trade(new(1), 30, 3, 2));
        _executor.Execute(_batch);
        Assert.Equal(new Reading(3, 1, 10, 10, 1, 30), other.Execute(otherBatch).ValueOf(reading));
        _executor.Execute(_batch);
        Assert.Equal(new Reading(9, 3, 30, 10, 3, 150), Values);
    }

    private static IEnumerable<string> Statuses(BatchResult result) => result.Outcomes.ToArray().Select(outcome => $"{outcome.Status}");
}
