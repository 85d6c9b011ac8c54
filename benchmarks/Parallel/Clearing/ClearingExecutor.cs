namespace Stepwright.Benchmarks.Parallel.Clearing;

[Executor<ClearingHouse>]
public sealed partial class ClearingExecutor;
