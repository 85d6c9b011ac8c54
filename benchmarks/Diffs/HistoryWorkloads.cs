using Stepwright.Benchmarks.Banking;
using Stepwright.Benchmarks.Invoicing;
using Stepwright.Benchmarks.Measuring;

namespace Stepwright.Benchmarks.Diffs;

/// <summary>What is measured of diffs and history. Every workload has a state of its own.</summary>
internal static class HistoryWorkloads
{
    private const int Steps = 50;
    private const int Items = 100_000;
    private const int Batches = 100;

    // In a loop that never rests the background would come to nothing; what it does is measured by the command for diffs.
    private static ExecutorOptions WithHistory =>
        new() { MaxDegreeOfParallelism = 1, History = new HistoryOptions { MaxBatches = Batches, Compression = HistoryCompression.None } };

    private static ExecutorOptions WithoutDiffs => new() { MaxDegreeOfParallelism = 1, KeepsDiffs = false };

    public static Workload Transfers(bool history)
    {
        var executor = new BankExecutor(Bank.WithAccounts(BankWorkloads.Accounts), history ? WithHistory : Serial.Options);
        var batch = BankBatches.Of(executor, Banking.Transfers.Create(BankWorkloads.Commands, BankWorkloads.Accounts));
        return new Workload(BankWorkloads.Commands, () => executor.Execute(batch));
    }

    public static Workload TransfersWithoutDiffs()
    {
        var executor = new BankExecutor(Bank.WithAccounts(BankWorkloads.Accounts), WithoutDiffs);
        var batch = BankBatches.Of(executor, Banking.Transfers.Create(BankWorkloads.Commands, BankWorkloads.Accounts));
        return new Workload(BankWorkloads.Commands, () => executor.Execute(batch));
    }

    public static Workload Invoices(bool history)
    {
        var executor = new ShopExecutor(ShopWorkloads.Shop(), history ? WithHistory : Serial.Options);
        var batch = ShopWorkloads.Batch(executor);
        return new Workload(ShopWorkloads.Commands, () => executor.Execute(batch));
    }

    /// <summary>Batches of one command of fifty steps.</summary>
    public static Workload Counts(bool history)
    {
        var executor = new DepotExecutor(Depot.WithItems(Items), history ? WithHistory : Serial.Options);
        var batches = Diffs.Counts.Batches(executor, Diffs.Counts.Create(Batches, Steps, Items));
        return new Workload(Batches, () =>
        {
            foreach (var batch in batches)
                executor.Execute(batch);
        });
    }
}
