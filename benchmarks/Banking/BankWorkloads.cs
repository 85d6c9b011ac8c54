using Stepwright.Benchmarks.Measuring;

namespace Stepwright.Benchmarks.Banking;

/// <summary>What is measured on the bank. Every workload has a bank of its own.</summary>
internal static class BankWorkloads
{
    public const int Accounts = 10_000;

    /// <summary>The commands of one call, an even number.</summary>
    public const int Commands = 10_000;

    private static readonly Transfer[] Commanded = Transfers.Create(Commands, Accounts);

    /// <summary>The transfers through the executor, in a batch that is filled already.</summary>
    public static Workload Execute()
    {
        var executor = new BankExecutor(Bank.WithAccounts(Accounts), Serial.Options);
        var batch = BankBatches.Of(executor, Commanded);
        return new Workload(Commands, () => executor.Execute(batch));
    }

    /// <summary>The transfers by hand over a table.</summary>
    public static Workload TableLoop()
    {
        var loop = new TableTransferLoop(Bank.WithAccounts(Accounts), Commanded);
        return new Workload(Commands, () => loop.Run());
    }

    /// <summary>The transfers by hand over a dictionary.</summary>
    public static Workload DictionaryLoop()
    {
        var accounts = new Dictionary<AccountId, Account>();
        foreach (var (key, row) in Bank.WithAccounts(Accounts).Accounts)
            accounts.Add(key, row);
        var loop = new DictionaryTransferLoop(accounts, Commanded);
        return new Workload(Commands, () => loop.Run());
    }

    /// <summary>The transfers through the executor, in a batch that is cleared and filled each time.</summary>
    public static Workload FillAndExecute()
    {
        var executor = new BankExecutor(Bank.WithAccounts(Accounts), Serial.Options);
        var batch = executor.CreateBatch();
        return new Workload(Commands, () =>
        {
            batch.Clear();
            foreach (ref readonly var transfer in Commanded.AsSpan())
                batch.Add(transfer);
            executor.Execute(batch);
        });
    }

    /// <summary>Transfers in three steps, of which the last lets them all stand or fails them all.</summary>
    public static Workload ExecuteReviewed(bool approved)
    {
        var executor = new BankExecutor(Bank.WithAccounts(Accounts), Serial.Options);
        var batch = BankBatches.OfReviewed(executor, Commanded, approved);
        return new Workload(Commands, () => executor.Execute(batch));
    }

    /// <summary>Empty steps through the executor.</summary>
    public static Workload ExecutePings()
    {
        var executor = new BankExecutor(Bank.WithAccounts(Accounts), Serial.Options);
        var batch = BankBatches.OfPings(executor, Commands);
        return new Workload(Commands, () => executor.Execute(batch));
    }

    /// <summary>Empty steps called directly.</summary>
    public static Workload PingLoop()
    {
        var loop = new PingLoop(Commands);
        return new Workload(Commands, () => loop.Run());
    }
}
