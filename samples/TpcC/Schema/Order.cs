namespace TpcC;

/// <summary>An order with its lines (the specification's ORDER and ORDER-LINE, clustered).</summary>
/// <param name="Customer">O_C_ID.</param>
/// <param name="Number">O_ID.</param>
/// <param name="EnteredAt">O_ENTRY_D, in seconds.</param>
/// <param name="Carrier">O_CARRIER_ID; 0 until it is delivered.</param>
/// <param name="LineCount">O_OL_CNT.</param>
/// <param name="IsLocal">O_ALL_LOCAL.</param>
/// <param name="Lines">The lines; those after the last are <c>default</c>.</param>
public record struct Order(CustomerId Customer, int Number, int EnteredAt, byte Carrier, byte LineCount, bool IsLocal, OrderLines Lines)
{
    /// <summary>The lines; those after the last are <c>default</c>. A field, so that a line can be changed in its place.</summary>
    internal OrderLines Lines = Lines;

    /// <summary>Delivers the order.</summary>
    /// <param name="carrier">Who brings it.</param>
    /// <param name="at">OL_DELIVERY_D.</param>
    /// <returns>What it costs, in cents.</returns>
    public long Deliver(byte carrier, int at)
    {
        Carrier = carrier;
        var amount = 0L;
        for (var i = 0; i < LineCount; i++)
        {
            Lines[i].DeliveredAt = at;
            amount += Lines[i].Amount;
        }

        return amount;
    }
}
