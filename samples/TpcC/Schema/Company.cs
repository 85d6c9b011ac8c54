using Stepwright;

namespace TpcC;

/// <summary>
/// The wholesale supplier of TPC-C. What one kind of transaction changes and another reads is in rows of their own, so that
/// transactions conflict only where they share what changes.
/// </summary>
[State]
public sealed partial class Company
{
    public partial Table<WarehouseId, Warehouse> Warehouses { get; }

    public partial Table<WarehouseId, WarehouseYtd> WarehouseYtds { get; }

    public partial Table<DistrictId, District> Districts { get; }

    public partial Table<DistrictId, DistrictYtd> DistrictYtds { get; }

    public partial Table<DistrictId, OrderBook> OrderBooks { get; }

    public partial Table<DistrictId, DeliveryQueue> DeliveryQueues { get; }

    public partial Table<CustomerId, Customer> Customers { get; }

    public partial Table<CustomerId, Account> Accounts { get; }

    public partial Table<CustomerId, LastOrder> LastOrders { get; }

    public partial Table<LastNameId, Namesakes> Namesakes { get; }

    public partial Table<ItemId, Item> Items { get; }

    public partial Table<StockId, Stock> Stock { get; }

    public partial Table<OrderId, Order> Orders { get; }

    public partial Table<OrderId, PendingOrder> PendingOrders { get; }

    public partial Table<PaymentId, Payment> Payments { get; }
}
