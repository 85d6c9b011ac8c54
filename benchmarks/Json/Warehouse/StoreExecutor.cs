namespace Stepwright.Benchmarks.Json.Warehouse;

[Executor<Store>]
public sealed partial class StoreExecutor;
