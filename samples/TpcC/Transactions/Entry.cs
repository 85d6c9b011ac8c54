namespace TpcC;

/// <summary>What the rows of a new order hold, whoever enters it.</summary>
internal static class Entry
{
    private const int Whole = 10_000;

    /// <summary>Fills the row of an order.</summary>
    /// <returns>The sum of its lines, in cents.</returns>
    public static long Fill(ref Order order, in NewOrder request, int number, ReadOnlySpan<int> amounts)
    {
        order.Customer = request.Customer;
        order.Number = number;
        order.EnteredAt = request.At;
        order.LineCount = (byte)request.Lines.Length;
        order.IsLocal = true;
        var home = request.Order.District.Warehouse;
        var sum = 0L;
        var lines = request.Lines.AsSpan();
        for (var i = 0; i < lines.Length; i++)
        {
            ref readonly var line = ref lines[i];
            var supplier = line.Stock.Warehouse;
            order.Lines[i] = new OrderLine(line.Item, amounts[i], DeliveredAt: 0, (short)supplier.Value, line.Quantity);
            order.IsLocal &= supplier == home;
            sum += amounts[i];
        }

        return sum;
    }

    /// <summary>The total amount with discount and taxes, in cents rounded down.</summary>
    public static long Total(long amount, in Warehouse warehouse, in District district, in Customer customer) =>
        amount * (Whole - customer.Discount) * (Whole + warehouse.Tax + district.Tax) / (Whole * Whole);
}
