using System.Diagnostics;
using Stepwright.Benchmarks.Banking;
using Stepwright.Benchmarks.Measuring;
using Stepwright.Benchmarks.Pairs;
using Stepwright.Benchmarks.Parallel.Clearing;
using Stepwright.Benchmarks.Parallel.Trials;

namespace Stepwright.Benchmarks.Planning;

/// <summary>What planning costs while nothing runs beside it: transfers over 10,000 accounts, whose keys and rows are in the cache.</summary>
internal static class PlanningCost
{
    public const string Name = "planning/10k";

    private const int Accounts = 10_000;
    private const int Commands = 8_192;
    private const int WarmUps = 200;
    private const int Runs = 201;

    public static Figure Figure => Figure.Nanoseconds("an access") with { AtMost = 10 };

    /// <summary>The nanoseconds of an access.</summary>
    public static Spread Measure()
    {
        using var executor = new ClearingExecutor(ClearingHouse.WithAccounts(Accounts), Contender.Options(2))
        {
            PlansAlone = true,
        };
        var batch = executor.CreateBatch();
        foreach (var (from, to, amount) in Transfers.Create(Commands, Accounts))
            batch.Add(new ClearTransfer(from, to, amount, 0));
        using var contender = Contender.Of(executor, batch);
        for (var i = 0; i < WarmUps; i++)
            contender.Recorder!.Record();
        return Spread.Of(Enumerable.Range(0, Runs).Select(_ => CostOf(contender.Recorder!.Record().Plan)).ToArray());
    }

    private static double CostOf(PlanRecord plan) => Stopwatch.GetElapsedTime(plan.Started, plan.Planned).TotalNanoseconds / plan.Slots;
}
