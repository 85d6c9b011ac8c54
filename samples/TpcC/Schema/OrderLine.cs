namespace TpcC;

/// <summary>A line of an order; <c>default</c> where there is none.</summary>
/// <param name="Item">OL_I_ID.</param>
/// <param name="Amount">OL_AMOUNT, in cents.</param>
/// <param name="DeliveredAt">OL_DELIVERY_D, in seconds; 0 until it is delivered.</param>
/// <param name="Supplier">OL_SUPPLY_W_ID.</param>
/// <param name="Quantity">OL_QUANTITY.</param>
public record struct OrderLine(ItemId Item, int Amount, int DeliveredAt, short Supplier, byte Quantity);
