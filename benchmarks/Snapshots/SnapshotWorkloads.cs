using Stepwright.Benchmarks.Banking;
using Stepwright.Benchmarks.Measuring;

namespace Stepwright.Benchmarks.Snapshots;

/// <summary>What is measured with snapshots of the bank. Every workload has a bank of its own.</summary>
internal static class SnapshotWorkloads
{
    private const int Taken = 1_000;

    /// <summary>Snapshots that are taken and disposed unread.</summary>
    public static Workload Take(int accounts)
    {
        var bank = Bank.WithAccounts(accounts);
        return new Workload(Taken, () =>
        {
            for (var i = 0; i < Taken; i++)
                bank.Snapshot().Dispose();
        });
    }

    /// <summary>Nothing, as often.</summary>
    public static Workload TakeNone() => new(Taken, static () => { });

    /// <summary>Transfers without a snapshot.</summary>
    public static Workload ExecuteWithout(int accounts) => Execute(accounts, static _ => { });

    /// <summary>Transfers after a snapshot was taken and disposed.</summary>
    public static Workload ExecuteAfter(int accounts)
    {
        var taken = false;
        return Execute(accounts, bank =>
        {
            if (!taken)
                bank.Snapshot().Dispose();
            taken = true;
        });
    }

    /// <summary>Transfers while a snapshot is alive that was taken long before.</summary>
    public static Workload ExecuteBeside(int accounts)
    {
        BankSnapshot? snapshot = null;
        return Execute(accounts, bank => snapshot ??= bank.Snapshot());
    }

    /// <summary>Transfers while a snapshot is alive that was taken just before.</summary>
    public static Workload ExecuteBesideNew(int accounts)
    {
        BankSnapshot? snapshot = null;
        return Execute(accounts, bank =>
        {
            snapshot?.Dispose();
            snapshot = bank.Snapshot();
        });
    }

    private static Workload Execute(int accounts, Action<Bank> prepare)
    {
        var bank = Bank.WithAccounts(accounts);
        var executor = new BankExecutor(bank, Serial.Options);
        var batch = BankBatches.Of(executor, Transfers.Create(BankWorkloads.Commands, accounts));
        return new Workload(BankWorkloads.Commands, () =>
        {
            prepare(bank);
            executor.Execute(batch);
        });
    }
}
