namespace TpcC;

/// <summary>Transactions in the order in which they take effect. A command of Stepwright is its request's data for every contender.</summary>
internal sealed class RequestList
{
    public List<Request> Order { get; } = [];

    public List<NewOrder> NewOrders { get; } = [];

    public List<Pay> Payments { get; } = [];

    public List<PayByLastName> PaymentsByLastName { get; } = [];

    public List<OrderStatus> OrderStatuses { get; } = [];

    public List<OrderStatusByLastName> OrderStatusesByLastName { get; } = [];

    public List<DeliveryRequest> Deliveries { get; } = [];

    public List<StockLevel> StockLevels { get; } = [];

    /// <summary>Moves what reads ahead of what writes, and deliveries ahead of new orders; the rest stays as it came.</summary>
    public void PutReadersFirst()
    {
        Request[] sorted = [.. Order.OrderBy(request => request.Kind >= TransactionKind.NewOrder ? TransactionKind.NewOrder : request.Kind)];
        Order.Clear();
        Order.AddRange(sorted);
    }
}
