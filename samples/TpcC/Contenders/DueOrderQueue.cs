namespace TpcC;

/// <summary>
/// Looks up, between two batches, which orders the deliveries of the next one find due. It is exact: within a batch only deliveries
/// take orders out of the queues, and those that a new order puts in come after what is due.
/// </summary>
internal sealed class DueOrderQueue(Company company)
{
    private readonly int[] _next = new int[company.DeliveryQueues.Count];
    private readonly int[] _latest = new int[company.DeliveryQueues.Count];

    /// <summary>Begins a batch.</summary>
    public void Begin()
    {
        for (var district = 0; district < _next.Length; district++)
        {
            _next[district] = company.DeliveryQueues[new DistrictId(district)].NextRequest;
            _latest[district] = company.OrderBooks[new DistrictId(district)].Latest.Request;
        }
    }

    /// <summary>Takes what a delivery delivers.</summary>
    public Delivery Take(DeliveryRequest request)
    {
        var orders = default(DueOrders);
        for (var i = 0; i < DistrictId.PerWarehouse; i++)
        {
            var district = DistrictId.Of(request.Warehouse, i);
            // Requests that were rolled back left no order.
            ref var next = ref _next[district.Value];
            while (next <= _latest[district.Value] && !company.PendingOrders.ContainsKey(OrderId.Of(district, next)))
                next++;
            if (next <= _latest[district.Value])
                orders.Add(OrderId.Of(district, next++));
        }

        return new Delivery(orders, request.Carrier, request.At);
    }
}
