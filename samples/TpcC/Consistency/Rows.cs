namespace TpcC;

/// <summary>Every row of a company at rest, whoever keeps it.</summary>
internal sealed class Rows
{
    public Dictionary<WarehouseId, Warehouse> Warehouses { get; } = [];

    public Dictionary<WarehouseId, WarehouseYtd> WarehouseYtds { get; } = [];

    public Dictionary<DistrictId, District> Districts { get; } = [];

    public Dictionary<DistrictId, DistrictYtd> DistrictYtds { get; } = [];

    public Dictionary<DistrictId, OrderBook> OrderBooks { get; } = [];

    public Dictionary<DistrictId, DeliveryQueue> DeliveryQueues { get; } = [];

    public Dictionary<CustomerId, Customer> Customers { get; } = [];

    public Dictionary<CustomerId, Account> Accounts { get; } = [];

    public Dictionary<CustomerId, LastOrder> LastOrders { get; } = [];

    public Dictionary<LastNameId, Namesakes> Namesakes { get; } = [];

    public Dictionary<ItemId, Item> Items { get; } = [];

    public Dictionary<StockId, Stock> Stock { get; } = [];

    public Dictionary<OrderId, Order> Orders { get; } = [];

    public Dictionary<OrderId, PendingOrder> PendingOrders { get; } = [];

    public Dictionary<PaymentId, Payment> Payments { get; } = [];

    /// <summary>How many rows there are.</summary>
    public int Count =>
        Warehouses.Count + WarehouseYtds.Count + Districts.Count + DistrictYtds.Count + OrderBooks.Count + DeliveryQueues.Count + Customers.Count
        + Accounts.Count + LastOrders.Count + Namesakes.Count + Items.Count + Stock.Count + Orders.Count + PendingOrders.Count + Payments.Count;

    /// <summary>What is not the same in other rows; at most one difference of each table.</summary>
    public IEnumerable<string> DifferencesFrom(Rows other)
    {
        string?[] differences =
        [
            Difference(nameof(Warehouses), Warehouses, other.Warehouses),
            Difference(nameof(WarehouseYtds), WarehouseYtds, other.WarehouseYtds),
            Difference(nameof(Districts), Districts, other.Districts),
            Difference(nameof(DistrictYtds), DistrictYtds, other.DistrictYtds),
            Difference(nameof(OrderBooks), OrderBooks, other.OrderBooks),
            Difference(nameof(DeliveryQueues), DeliveryQueues, other.DeliveryQueues),
            Difference(nameof(Customers), Customers, other.Customers),
            Difference(nameof(Accounts), Accounts, other.Accounts),
            Difference(nameof(LastOrders), LastOrders, other.LastOrders),
            Difference(nameof(Namesakes), Namesakes, other.Namesakes),
            Difference(nameof(Items), Items, other.Items),
            Difference(nameof(Stock), Stock, other.Stock),
            Difference(nameof(Orders), Orders, other.Orders),
            Difference(nameof(PendingOrders), PendingOrders, other.PendingOrders),
            Difference(nameof(Payments), Payments, other.Payments),
        ];
        return differences.OfType<string>();
    }

    private static string? Difference<TKey, TRow>(string table, Dictionary<TKey, TRow> rows, Dictionary<TKey, TRow> others)
        where TKey : notnull
        where TRow : struct, IEquatable<TRow>
    {
        if (rows.Count != others.Count)
            return $"{table}: {rows.Count} rows against {others.Count}";
        foreach (var (key, row) in rows)
        {
            if (!others.TryGetValue(key, out var other))
                return $"{table}: {key} is in one of them only";
            if (!row.Equals(other))
                return $"{table}: {key} is {row} against {other}";
        }

        return null;
    }
}
