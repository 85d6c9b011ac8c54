namespace TpcC;

/// <summary>The stock of an item in a warehouse.</summary>
/// <param name="Quantity">S_QUANTITY.</param>
/// <param name="Ytd">S_YTD.</param>
/// <param name="Orders">S_ORDER_CNT.</param>
/// <param name="RemoteOrders">S_REMOTE_CNT.</param>
public record struct Stock(int Quantity, int Ytd, int Orders, int RemoteOrders)
{
    /// <summary>Takes a line's quantity out, and fills up where less than ten would be left (clause 2.4.2.2).</summary>
    /// <param name="quantity">OL_QUANTITY.</param>
    /// <param name="isRemote">Whether another warehouse asks.</param>
    public void Take(int quantity, bool isRemote)
    {
        Quantity = Quantity >= quantity + 10 ? Quantity - quantity : Quantity - quantity + 91;
        Ytd += quantity;
        Orders++;
        if (isRemote)
            RemoteOrders++;
    }
}
