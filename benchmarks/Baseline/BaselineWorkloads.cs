using Stepwright.Benchmarks.Banking;
using Stepwright.Benchmarks.Measuring;

namespace Stepwright.Benchmarks.Baseline;

/// <summary>The same transfers over 1,000 accounts through the baseline executor and through Stepwright's.</summary>
internal static class BaselineWorkloads
{
    /// <summary>The commands of one call, an even number.</summary>
    public const int Commands = 32;

    private const int Accounts = 1_000;

    private static readonly Transfer[] Commanded = Transfers.Create(Commands, Accounts);

    public static Workload ExecuteBaseline()
    {
        var executor = new BaselineExecutor(BaselineBank.WithAccounts(Accounts));
        object[] commands = [.. Commanded];
        return new Workload(Commands, () => executor.Execute(commands));
    }

    public static Workload Execute()
    {
        var executor = new BankExecutor(Bank.WithAccounts(Accounts));
        var batch = BankBatches.Of(executor, Commanded);
        return new Workload(Commands, () => executor.Execute(batch));
    }
}
