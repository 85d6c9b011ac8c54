namespace Stepwright.Benchmarks.Banking;

[Executor<Bank>]
public sealed partial class BankExecutor;
