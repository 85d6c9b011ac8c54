using System.Collections.Immutable;
using Stepwright;

namespace TpcC;

/// <summary>The New-Order transaction (clause 2.4). A line of an unused item fails it.</summary>
/// <param name="Order">The order by the number of this request.</param>
/// <param name="Customer">Who orders.</param>
/// <param name="Lines">What is ordered.</param>
/// <param name="At">When, in seconds.</param>
[Command<Company>(Result = nameof(Enter))]
public partial record struct NewOrder(OrderId Order, CustomerId Customer, ImmutableArray<RequestedLine> Lines, int At)
{
    private LineAmounts _amounts;
    private int _taken;

    /// <summary>Takes a line's stock and prices it: the key of the item and of the stock is the line's.</summary>
    [Step, ForEach(nameof(Lines))]
    void Take(in RequestedLine line, in Item item, ref Stock stock)
    {
        stock.Take(line.Quantity, line.Stock.Warehouse != Order.District.Warehouse);
        _amounts[_taken++] = line.Quantity * item.Price;
    }

    /// <summary>Gives the order its number, and files it.</summary>
    /// <returns>The total amount, in cents.</returns>
    [Step]
    long Enter(
        [Key(nameof(Order), nameof(OrderId.District), nameof(DistrictId.Warehouse))] in Warehouse warehouse,
        [Key(nameof(Order), nameof(OrderId.District))] in District district,
        [Key(nameof(Order), nameof(OrderId.District))] ref OrderBook book,
        in Customer customer,
        ref LastOrder last,
        out Order order,
        out PendingOrder pending)
    {
        order = default;
        var amount = Entry.Fill(ref order, this, book.NextNumber, _amounts);
        pending = new PendingOrder(book.NextNumber);
        last.Order = Order;
        book = new OrderBook(book.NextNumber + 1, Order);
        return Entry.Total(amount, warehouse, district, customer);
    }
}
