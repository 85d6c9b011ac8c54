using Stepwright.Benchmarks.SmallBank;

namespace Stepwright.Benchmarks.Parallel.Trials;

/// <summary>SmallBank: transactions of tens of nanoseconds, some of which fail because an account does not cover them.</summary>
internal static class SmallBankTrials
{
    public const string Name = "smallbank/hot";

    private const double MostFailed = 0.1;

    public static IEnumerable<Trial> Create() =>
    [
        new(Name, "SmallBank's transactions, a quarter of the draws among 100 hot of 100,000 customers")
        {
            AtLeast = Speeds.NeverALoss,
            Prepare = workers =>
            {
                var executor = new BankExecutor(Bank.WithCustomers(Transactions.Customers), Contender.Options(workers));
                return Contender.Of(executor, MostFailed, SmallBankWorkloads.Batch(executor));
            },
        },
    ];
}
