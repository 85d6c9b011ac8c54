using Stepwright.Benchmarks.Measuring;

namespace Stepwright.Benchmarks.SmallBank;

/// <summary>What is measured of SmallBank. Every workload has a bank of its own.</summary>
internal static class SmallBankWorkloads
{
    /// <summary>The transactions of one call.</summary>
    public const int Commands = 8_192;

    private static readonly Transaction[] Commanded = Transactions.Create(Commands);

    /// <summary>The transactions through the executor, in a batch that is filled already.</summary>
    public static Workload Execute(int workers)
    {
        var executor = new BankExecutor(Bank.WithCustomers(Transactions.Customers), new ExecutorOptions { MaxDegreeOfParallelism = workers });
        var batch = Batch(executor);
        return new Workload(Commands, () => executor.Execute(batch));
    }

    /// <summary>The transactions, ready to run.</summary>
    public static BankBatch Batch(BankExecutor executor)
    {
        var batch = executor.CreateBatch();
        foreach (var (kind, customer, other, amount) in Commanded)
        {
            _ = kind switch
            {
                TransactionKind.Amalgamate => batch.Add(new Amalgamate(customer, other)),
                TransactionKind.Balance => batch.Add(new Balance(customer)),
                TransactionKind.DepositChecking => batch.Add(new DepositChecking(customer, amount)),
                TransactionKind.SendPayment => batch.Add(new SendPayment(customer, other, amount)),
                TransactionKind.TransactSavings => batch.Add(new TransactSavings(customer, amount)),
                _ => batch.Add(new WriteCheck(customer, amount)),
            };
        }

        return batch;
    }

    /// <summary>The transactions by hand over dictionaries.</summary>
    public static Workload DictionaryLoop()
    {
        var bank = Bank.WithCustomers(Transactions.Customers);
        var checking = new Dictionary<CustomerId, Checking>();
        foreach (var (key, row) in bank.Checking)
            checking.Add(key, row);
        var savings = new Dictionary<CustomerId, Savings>();
        foreach (var (key, row) in bank.Savings)
            savings.Add(key, row);
        var loop = new DictionaryLoop(checking, savings, Commanded);
        return new Workload(Commands, () => loop.Run());
    }
}
