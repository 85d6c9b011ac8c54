using global::TpcC;

namespace Stepwright.TpcC.Tests;

public class ContenderTests
{
    [Theory]
    [InlineData(1, 100, 1, true)]
    [InlineData(2, 100, 2, true)]
    [InlineData(2, 100, 3, false)]
    [InlineData(3, 150, 4, false)]
    [InlineData(3, 150, 5, true)]
    public void All_leave_consistent_rows_and_those_that_keep_the_order_the_same(int warehouses, int customers, int seed, bool readersFirst)
    {
        var scale = new Scale(warehouses, customers, Items: 200);
        var requests = Requests(scale, seed, lists: 12, readersFirst);

        Assert.Empty(FaultsAfter(scale, seed, requests));
    }

    /// <summary>Three undelivered orders a district: the deliveries of a batch soon find none.</summary>
    [Fact]
    public void Deliveries_that_find_no_order_are_skipped_alike()
    {
        var scale = new Scale(Warehouses: 1, Customers: 10, Items: 50);
        var requests = Requests(scale, seed: 11, lists: 10, readersFirst: true);
        using var contender = new StepwrightContender(Population.Create(scale, 11), workers: 1, capacity: 0);
        contender.Run(requests);

        var delivered = contender.ToRows().Accounts.Values.Sum(account => account.Deliveries);
        Assert.InRange(delivered, 1, (requests.Sum(list => list.Deliveries.Count) * DistrictId.PerWarehouse) - 1);
        Assert.Empty(FaultsAfter(scale, 11, requests));
    }

    [Fact]
    public void What_a_contender_did_more_than_another_is_found()
    {
        var rows = Population.Create(Small.Scale, Small.Seed);
        var reference = new HandWrittenContender(rows, capacity: 0);
        using var other = new StepwrightContender(rows, workers: 1, capacity: 0);
        other.Run([new RequestGenerator(Small.Scale, Small.Seed).Next(100)]);

        var faults = ComparisonReport.FaultsOf(other, other.ToRows(), reference, reference.ToRows(), Small.Scale).ToList();

        Assert.Contains(faults, fault => fault.Contains("orders were entered", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("Orders:", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("Accounts:", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("answers", StringComparison.Ordinal));
    }

    [Fact]
    public void A_command_that_fails_without_cause_stops_the_run()
    {
        var rows = Population.Create(Small.Scale, Small.Seed);
        rows.Namesakes.Clear();
        using var contender = new StepwrightContender(rows, workers: 1, capacity: 0);

        var exception = Assert.Throws<InvalidOperationException>(() => contender.Run([new RequestGenerator(Small.Scale, Small.Seed).Next(100)]));

        Assert.Contains("did not succeed", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_thread_behind_locks_throws_stops_the_run()
    {
        var rows = Population.Create(Small.Scale, Small.Seed);
        rows.Namesakes.Clear();
        var contender = new StripedLockContender(rows, capacity: 0, threads: 2);

        var exception = Assert.Throws<InvalidOperationException>(() => contender.Run([new RequestGenerator(Small.Scale, Small.Seed).Next(1_000)]));

        Assert.IsType<KeyNotFoundException>(exception.InnerException);
    }

    private static RequestList[] Requests(Scale scale, int seed, int lists, bool readersFirst)
    {
        var generator = new RequestGenerator(scale, seed);
        RequestList[] requests = [.. Enumerable.Range(0, lists).Select(_ => generator.Next(200))];
        if (readersFirst)
        {
            foreach (var list in requests)
                list.PutReadersFirst();
        }

        return requests;
    }

    private static List<string> FaultsAfter(Scale scale, int seed, RequestList[] requests)
    {
        var rows = Population.Create(scale, seed);
        using var serial = new StepwrightContender(rows, workers: 1, capacity: 0);
        using var parallel = new StepwrightContender(rows, workers: 2, capacity: 10_000);
        Contender[] contenders =
        [
            new HandWrittenContender(rows, capacity: 0),
            serial,
            parallel,
            new StripedLockContender(rows, capacity: 0, threads: 2),
        ];
        foreach (var contender in contenders)
            Assert.True(contender.Run(requests) > TimeSpan.Zero);
        Assert.True(contenders[0].NewOrders > 0);
        var expected = contenders[0].ToRows();
        return [.. contenders.SelectMany(contender => ComparisonReport
            .FaultsOf(contender, contender.ToRows(), contenders[0], expected, scale)
            .Select(fault => $"{contender.Name}: {fault}"))];
    }
}
