using Stepwright.Benchmarks.Banking;
using Stepwright.Benchmarks.Invoicing;
using Stepwright.Benchmarks.Measuring;

namespace Stepwright.Benchmarks.Baseline;

/// <summary>The same commands over 1,000 rows through the baseline executor and through Stepwright's.</summary>
internal static class BaselineWorkloads
{
    /// <summary>The commands of one call, an even number.</summary>
    public const int Commands = 32;

    /// <summary>The rows of the state.</summary>
    private const int Rows = 1_000;

    private static readonly Transfer[] Commanded = Transfers.Create(Commands, Rows);
    private static readonly PostInvoice[] Invoiced = Invoices.Create(Commands, lines: 20, Rows / 2, Rows / 2);

    public static Workload ExecuteBaseline() => Baseline(Commanded.Cast<object>());

    public static Workload Execute()
    {
        var executor = new BankExecutor(Bank.WithAccounts(Rows), Serial.Options);
        var batch = BankBatches.Of(executor, Commanded);
        return new Workload(Commands, () => executor.Execute(batch));
    }

    /// <summary>Transfers that fail in their third step, so that each brings its copy back.</summary>
    public static Workload FailBaseline() =>
        Baseline(Commanded.Select(transfer => (object)new ReviewedTransfer(transfer.From, transfer.To, transfer.Amount, Approved: false)));

    public static Workload Fail()
    {
        var executor = new BankExecutor(Bank.WithAccounts(Rows), Serial.Options);
        var batch = BankBatches.OfReviewed(executor, Commanded, approved: false);
        return new Workload(Commands, () => executor.Execute(batch));
    }

    /// <summary>Empty steps.</summary>
    public static Workload PingBaseline() => Baseline(Enumerable.Range(0, Commands).Select(i => (object)new Ping(i)));

    public static Workload Ping()
    {
        var executor = new BankExecutor(Bank.WithAccounts(Rows), Serial.Options);
        var batch = BankBatches.OfPings(executor, Commands);
        return new Workload(Commands, () => executor.Execute(batch));
    }

    /// <summary>Invoices of 20 lines, over 500 products and 500 customers.</summary>
    public static Workload InvoiceBaseline() => Baseline(BaselineShop.With(Rows / 2, Rows / 2), Invoiced.Cast<object>());

    public static Workload Invoice()
    {
        var executor = new ShopExecutor(Shop.With(Rows / 2, Rows / 2), Serial.Options);
        var batch = Invoices.BatchOf(executor, Invoiced);
        return new Workload(Commands, () => executor.Execute(batch));
    }

    private static Workload Baseline(IEnumerable<object> commands) => Baseline(BaselineBank.WithAccounts(Rows), commands);

    private static Workload Baseline<TState>(TState state, IEnumerable<object> commands)
        where TState : class, IBaselineState
    {
        var executor = new BaselineExecutor<TState>(state);
        var boxed = commands.ToArray();
        return new Workload(Commands, () => executor.Execute(boxed));
    }
}
