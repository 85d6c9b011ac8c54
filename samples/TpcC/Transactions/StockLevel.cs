using Stepwright;

namespace TpcC;

/// <summary>
/// The Stock-Level transaction (clause 2.8). Which stock it reads depends on the latest orders, so it reads the tables as a whole.
/// </summary>
/// <param name="District">Whose orders are looked at.</param>
/// <param name="Threshold">Below it, stock is low.</param>
[Command<Company>(Result = nameof(Count))]
public readonly partial record struct StockLevel(DistrictId District, int Threshold)
{
    /// <returns>How many items of the latest orders are low.</returns>
    [Step]
    long Count(in OrderBook book, TableView<OrderId, Order> orders, TableView<StockId, Stock> stock)
    {
        Span<int> room = stackalloc int[RecentItems.Capacity];
        var items = new RecentItems(room);
        for (var request = book.Latest.Request; items.Orders < RecentItems.OrdersLookedAt && request > 0; request--)
        {
            if (orders.TryGet(OrderId.Of(District, request), out var order))
                items.Add(order);
        }

        var low = 0;
        foreach (var item in items.Distinct())
        {
            if (stock.TryGet(StockId.Of(District.Warehouse, new ItemId(item)), out var row) && row.Quantity < Threshold)
                low++;
        }

        return low;
    }
}
