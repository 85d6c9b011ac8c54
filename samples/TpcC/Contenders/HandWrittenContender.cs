using System.Diagnostics;
using System.Runtime.InteropServices;

namespace TpcC;

/// <summary>The company by hand, on one thread.</summary>
internal sealed class HandWrittenContender(Rows rows, int capacity) : Contender("hand-written, 1 thread")
{
    private readonly DictionaryCompany _company = new(rows, capacity);
    private long[] _answers = [];
    private long _newOrders;

    public override long NewOrders => _newOrders;

    public override TimeSpan Run(IReadOnlyList<RequestList> requests)
    {
        var time = TimeSpan.Zero;
        foreach (var list in requests)
        {
            var start = Stopwatch.GetTimestamp();
            if (_answers.Length < list.Order.Count)
                _answers = new long[list.Order.Count];
            Run(list);
            time += Stopwatch.GetElapsedTime(start);
            Fold(_answers.AsSpan(0, list.Order.Count));
        }

        return time;
    }

    public override Rows ToRows() => _company.ToRows();

    private void Run(RequestList list)
    {
        var newOrders = CollectionsMarshal.AsSpan(list.NewOrders);
        var payments = CollectionsMarshal.AsSpan(list.Payments);
        var paymentsByLastName = CollectionsMarshal.AsSpan(list.PaymentsByLastName);
        var answers = _answers;
        var place = 0;
        foreach (var (kind, index) in CollectionsMarshal.AsSpan(list.Order))
        {
            var answer = kind switch
            {
                TransactionKind.NewOrder => _company.Run(newOrders[index]),
                TransactionKind.Pay => _company.Run(payments[index]),
                TransactionKind.PayByLastName => _company.Run(paymentsByLastName[index]),
                TransactionKind.OrderStatus => _company.Run(list.OrderStatuses[index]),
                TransactionKind.OrderStatusByLastName => _company.Run(list.OrderStatusesByLastName[index]),
                TransactionKind.Delivery => Deliver(list.Deliveries[index]),
                _ => CountLow(list.StockLevels[index]),
            };
            answers[place++] = answer;
            if (kind == TransactionKind.NewOrder && answer != RolledBack)
                _newOrders++;
        }
    }

    private long Deliver(DeliveryRequest request)
    {
        var delivered = 0;
        for (var i = 0; i < DistrictId.PerWarehouse; i++)
        {
            if (_company.Deliver(request, DistrictId.Of(request.Warehouse, i)))
                delivered++;
        }

        return delivered;
    }

    private long CountLow(StockLevel request)
    {
        var items = new RecentItems(stackalloc int[RecentItems.Capacity]);
        _company.Collect(request, ref items);
        return _company.CountLow(request, items.Distinct());
    }
}
