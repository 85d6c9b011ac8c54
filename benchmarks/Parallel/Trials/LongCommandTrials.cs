using Stepwright.Benchmarks.Banking;
using Stepwright.Benchmarks.Parallel.Clearing;

namespace Stepwright.Benchmarks.Parallel.Trials;

/// <summary>Few commands on rows of their own, each of which computes for milliseconds.</summary>
internal static class LongCommandTrials
{
    private const double LeastMilliseconds = 0.1;
    private const double MostMilliseconds = 20;
    private const int Uneven = 16;

    public static IEnumerable<Trial> Create(ClearingHouses houses)
    {
        var equal = Enumerable.Repeat(10.0, 4).ToArray();

        // Each is longer than the one before by the same factor.
        var uneven = Enumerable.Range(0, Uneven)
            .Select(i => LeastMilliseconds * Math.Pow(MostMilliseconds / LeastMilliseconds, i / (Uneven - 1.0)))
            .ToArray();
        new Random(16).Shuffle(uneven);
        return
        [
            Trial(houses, "equal", "4 commands, computing 10 ms each", equal) with { AtLeast = 1.95 },
            Trial(houses, "uneven", "16 commands in random order, computing 0.1 to 20 ms each", uneven),
            Trial(houses, "longest-last", "the same, the longest command last", [.. uneven.Order()]),
        ];
    }

    private static Trial Trial(ClearingHouses houses, string name, string summary, double[] milliseconds) =>
        new($"long/{name}", summary)
        {
            AtLeast = Speeds.NeverALoss,
            Prepare = workers => Prepare(houses.Executor(Uneven, workers), milliseconds),
        };

    private static Contender Prepare(ClearingExecutor executor, double[] milliseconds)
    {
        var batch = executor.CreateBatch();
        for (var i = 0; i < milliseconds.Length; i++)
            batch.Add(new SealAccount(new AccountId(i), Computation.RoundsOf(TimeSpan.FromMilliseconds(milliseconds[i]))));
        return Contender.Of(executor, batch);
    }
}
