namespace TpcC;

/// <summary>The transactions; the two ways to say who the customer is are kinds of their own.</summary>
internal enum TransactionKind
{
    StockLevel,
    OrderStatus,
    OrderStatusByLastName,
    Delivery,
    NewOrder,
    Pay,
    PayByLastName,
}
