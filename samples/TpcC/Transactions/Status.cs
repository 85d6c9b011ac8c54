namespace TpcC;

/// <summary>What an Order-Status transaction shows.</summary>
internal static class Status
{
    /// <summary>A sum over the balance, the order and its lines, so that two answers can be compared.</summary>
    public static long Sum(in Account account, in Order order)
    {
        var sum = account.Balance + order.Number + order.EnteredAt + order.Carrier;
        for (var i = 0; i < order.LineCount; i++)
        {
            ref readonly var line = ref order.Lines[i];
            sum = (sum * 31) + line.Item.Value + line.Supplier + line.Quantity + line.Amount + line.DeliveredAt;
        }

        return sum;
    }
}
