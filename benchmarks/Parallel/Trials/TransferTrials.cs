using System.Globalization;
using Stepwright.Benchmarks.Banking;
using Stepwright.Benchmarks.Parallel.Clearing;

namespace Stepwright.Benchmarks.Parallel.Trials;

/// <summary>Transfers between two of a number of accounts, all equally likely: the fewer accounts, the more conflicts.</summary>
internal static class TransferTrials
{
    private const int ManyAccounts = 1_000_000;

    // One batch run again and again would find its rows in the caches, however large the table.
    private const int BatchesOverManyAccounts = 16;

    public static readonly IReadOnlyList<int> Accounts = [2, 10, 100, 1_000, 10_000, ManyAccounts];

    public const string Group = "transfers";

    public static string NameOf(int accounts, StepCost cost) => $"{Group}/{NameOf(accounts)}/{cost.Name}";

    public static string NameOf(int accounts) => accounts switch
    {
        >= 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{accounts / 1_000_000}M"),
        >= 1_000 => string.Create(CultureInfo.InvariantCulture, $"{accounts / 1_000}k"),
        _ => accounts.ToString(CultureInfo.InvariantCulture),
    };

    public static IEnumerable<Trial> Create(ClearingHouses houses) =>
        from accounts in Accounts
        from cost in StepCost.All
        select new Trial(NameOf(accounts, cost), $"transfers between two of {NameOf(accounts)} accounts, computing {cost.Name} each")
        {
            AtLeast = accounts != 10_000 ? Speeds.NeverALoss
                : cost == StepCost.Microsecond ? 1.85
                : cost == StepCost.ThreeHundredNanoseconds ? 1.5
                : Speeds.NeverALoss,
            Prepare = workers => Prepare(houses.Executor(accounts, workers), accounts, cost),
        };

    private static Contender Prepare(ClearingExecutor executor, int accounts, StepCost cost)
    {
        var batches = new Batch[accounts >= ManyAccounts ? BatchesOverManyAccounts : 1];
        var transfers = Transfers.Create(batches.Length * cost.Commands, accounts);
        for (var i = 0; i < batches.Length; i++)
        {
            var batch = executor.CreateBatch();
            foreach (var (from, to, amount) in transfers.AsSpan(i * cost.Commands, cost.Commands))
                batch.Add(new ClearTransfer(from, to, amount, cost.Rounds));
            batches[i] = batch;
        }

        return Contender.Of(executor, batches);
    }
}
