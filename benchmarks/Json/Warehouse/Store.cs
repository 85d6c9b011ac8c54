namespace Stepwright.Benchmarks.Json.Warehouse;

[State]
public sealed partial class Store
{
    public partial Table<Sku, Article> Articles { get; }

    public partial Table<OrderId, Order> Orders { get; }

    public partial Cell<Totals> Totals { get; }
}
