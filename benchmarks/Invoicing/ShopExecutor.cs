namespace Stepwright.Benchmarks.Invoicing;

[Executor<Shop>]
public sealed partial class ShopExecutor;
