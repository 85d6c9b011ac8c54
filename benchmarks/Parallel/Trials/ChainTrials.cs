using Stepwright.Benchmarks.Banking;
using Stepwright.Benchmarks.Parallel.Clearing;

namespace Stepwright.Benchmarks.Parallel.Trials;

/// <summary>
/// A chain of commands on one row beside as many commands that each have a row of their own: two workers can halve the
/// time, if one goes along the chain while the other does the rest.
/// </summary>
internal static class ChainTrials
{
    private static readonly StepCost Cost = StepCost.Microsecond;

    public static IEnumerable<Trial> Create(ClearingHouses houses) =>
    [
        Trial(houses, "first", "a chain on one row, then as many commands on rows of their own", i => i < Cost.Commands / 2),
        Trial(houses, "last", "commands on rows of their own, then as many in a chain on one row", i => i >= Cost.Commands / 2),
        Trial(houses, "interleaved", "commands on one row and on rows of their own by turns", i => i % 2 == 0),
    ];

    private static Trial Trial(ClearingHouses houses, string name, string summary, Func<int, bool> isInChain) =>
        new($"chain/{name}", $"{summary}, computing {Cost.Name} each")
        {
            AtLeast = Speeds.NeverALoss,
            Prepare = workers => Prepare(houses.Executor(Cost.Commands, workers), isInChain),
        };

    private static Contender Prepare(ClearingExecutor executor, Func<int, bool> isInChain)
    {
        var rounds = Cost.Rounds;
        var batch = executor.CreateBatch();
        for (var i = 0; i < Cost.Commands; i++)
            batch.Add(new SealAccount(new AccountId(isInChain(i) ? 0 : i), rounds));
        return Contender.Of(executor, batch);
    }
}
