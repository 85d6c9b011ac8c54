using Stepwright.Benchmarks.Json.Warehouse;
using Stepwright.Contract;

namespace Stepwright.Benchmarks.Json.Codecs;

/// <summary>What the generator writes for the types of a state and its commands, by hand.</summary>
internal static class StoreData
{
    public static readonly SkuCodec Sku = new();
    public static readonly OrderIdCodec OrderId = new();
    public static readonly CustomerIdCodec CustomerId = new();
    public static readonly OrderLineCodec OrderLine = new();
    public static readonly ImmutableArrayOfOrderLineCodec ImmutableArrayOfOrderLine = new();
    public static readonly ArticleCodec Article = new();
    public static readonly OrderCodec Order = new();
    public static readonly TotalsCodec Totals = new();
    public static readonly PlaceOrderCodec PlaceOrder = new();
    public static readonly RestockCodec Restock = new();
    public static readonly RepriceCodec Reprice = new();
    public static readonly SourceCodec Source = new();
    public static readonly JsonTableCodec<Sku, Article> Articles = new(Sku, Article);
    public static readonly JsonTableCodec<OrderId, Order> Orders = new(OrderId, Order);
    public static readonly StoreCodec Store = new();
}
