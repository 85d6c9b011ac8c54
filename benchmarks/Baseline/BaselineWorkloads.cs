using Stepwright.Benchmarks.Banking;
using Stepwright.Benchmarks.Measuring;

namespace Stepwright.Benchmarks.Baseline;

/// <summary>The same commands over 1,000 accounts through the baseline executor and through Stepwright's.</summary>
internal static class BaselineWorkloads
{
    /// <summary>The commands of one call, an even number.</summary>
    public const int Commands = 32;

    private const int Accounts = 1_000;

    private static readonly Transfer[] Commanded = Transfers.Create(Commands, Accounts);

    public static Workload ExecuteBaseline() => Baseline(Commanded.Cast<object>());

    public static Workload Execute()
    {
        var executor = new BankExecutor(Bank.WithAccounts(Accounts));
        var batch = BankBatches.Of(executor, Commanded);
        return new Workload(Commands, () => executor.Execute(batch));
    }

    /// <summary>Transfers that fail in their third step, so that each brings its copy back.</summary>
    public static Workload FailBaseline() =>
        Baseline(Commanded.Select(transfer => (object)new ReviewedTransfer(transfer.From, transfer.To, transfer.Amount, Approved: false)));

    public static Workload Fail()
    {
        var executor = new BankExecutor(Bank.WithAccounts(Accounts));
        var batch = BankBatches.OfReviewed(executor, Commanded, approved: false);
        return new Workload(Commands, () => executor.Execute(batch));
    }

    /// <summary>Empty steps.</summary>
    public static Workload PingBaseline() => Baseline(Enumerable.Range(0, Commands).Select(i => (object)new Ping(i)));

    public static Workload Ping()
    {
        var executor = new BankExecutor(Bank.WithAccounts(Accounts));
        var batch = BankBatches.OfPings(executor, Commands);
        return new Workload(Commands, () => executor.Execute(batch));
    }

    private static Workload Baseline(IEnumerable<object> commands)
    {
        var executor = new BaselineExecutor(BaselineBank.WithAccounts(Accounts));
        var boxed = commands.ToArray();
        return new Workload(Commands, () => executor.Execute(boxed));
    }
}
