namespace Stepwright.Benchmarks.SmallBank;

[Executor<Bank>]
public sealed partial class BankExecutor;
