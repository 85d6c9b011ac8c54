using Stepwright.Benchmarks.Banking;
using Stepwright.Benchmarks.Parallel.Clearing;

namespace Stepwright.Benchmarks.Parallel.Trials;

/// <summary>Commands that only read beside commands that write.</summary>
internal static class QueryTrials
{
    private const int Accounts = 10_000;
    private static readonly StepCost Cost = StepCost.Microsecond;

    public static IEnumerable<Trial> Create(ClearingHouses houses) =>
    [
        Trial(houses, "uniform", "three queries to each writer, all over 10k accounts", FillUniform),
        Trial(houses, "one-row", "queries of one row, which every 64th command writes", FillOneRow),
    ];

    private static Trial Trial(ClearingHouses houses, string name, string summary, Action<ClearingBatch> fill) =>
        new($"queries/{name}", $"{summary}, computing {Cost.Name} each")
        {
            AtLeast = Speeds.NeverALoss,
            Prepare = workers => Prepare(houses.Executor(Accounts, workers), fill),
        };

    private static Contender Prepare(ClearingExecutor executor, Action<ClearingBatch> fill)
    {
        var batch = executor.CreateBatch();
        fill(batch);
        return Contender.Of(executor, batch);
    }

    private static void FillUniform(ClearingBatch batch)
    {
        var random = new Random(4);
        var rounds = Cost.Rounds;
        for (var i = 0; i < Cost.Commands; i++)
        {
            var account = new AccountId(random.Next(Accounts));
            if (random.Next(4) == 0)
                batch.Add(new SealAccount(account, rounds));
            else
                batch.Add(new AuditAccount(account, rounds));
        }
    }

    private static void FillOneRow(ClearingBatch batch)
    {
        var account = new AccountId(0);
        var rounds = Cost.Rounds;
        for (var i = 0; i < Cost.Commands; i++)
        {
            if (i % 64 == 0)
                batch.Add(new SealAccount(account, rounds));
            else
                batch.Add(new AuditAccount(account, rounds));
        }
    }
}
