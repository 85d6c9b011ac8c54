namespace Stepwright.Benchmarks.Recovery.Trade;

/// <summary>Takes back an order: the client owes that much less.</summary>
[Command<Market>]
internal readonly partial record struct CancelOrder(OrderId Order)
{
    [Step]
    void Remove([Delete] in Order order, [Key(nameof(order), nameof(Trade.Order.Client))] ref Client client)
    {
        client.Spent -= Math.Min(client.Spent, order.Price);
        client.Orders--;
    }
}
