using Stepwright;

namespace TpcC;

/// <summary>
/// The Delivery transaction (clause 2.7). Its request waits in a queue, and whoever takes it from there looks up which orders are
/// due; the transaction makes sure of it.
/// </summary>
/// <param name="Orders">The oldest undelivered order of each district that has one.</param>
/// <param name="Carrier">O_CARRIER_ID.</param>
/// <param name="At">When, in seconds.</param>
[Command<Company>(Result = nameof(Delivered))]
public readonly partial record struct Delivery(DueOrders Orders, byte Carrier, int At)
{
    private static readonly StepResult NotDue = StepResult.Fail("not-due", "The order is not the oldest of its district. Look up again which is.");

    [Step, ForEach(nameof(Orders))]
    StepResult Deliver(
        OrderId id,
        [Key(nameof(id), nameof(OrderId.District))] ref DeliveryQueue queue,
        [Delete] in PendingOrder pending,
        ref Order order,
        [Key(nameof(order), nameof(Order.Customer))] ref Account account)
    {
        if (pending.Number != queue.NextNumber)
            return NotDue;
        queue = new DeliveryQueue(queue.NextNumber + 1, id.Request + 1);
        account.Deliver(order.Deliver(Carrier, At));
        return StepResult.Ok;
    }

    /// <returns>How many orders were delivered.</returns>
    [Step]
    long Delivered() => Orders.Count;
}
