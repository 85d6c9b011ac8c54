using Stepwright;

namespace Retail;

/// <summary>The state of the shop: stock, customers and takings.</summary>
[State]
public sealed partial class Warehouse
{
    /// <summary>Every product that an invoice names.</summary>
    public partial Table<StockCode, Product> Products { get; }

    /// <summary>Every customer that an invoice names.</summary>
    public partial Table<CustomerId, Customer> Customers { get; }

    /// <summary>Takings over all customers, named or not.</summary>
    public partial Cell<Sales> Sales { get; }
}
