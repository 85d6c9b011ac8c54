using System.Diagnostics;

namespace TpcC;

/// <summary>The company by hand, behind striped locks: threads take the requests as they come, in no certain order.</summary>
internal sealed class StripedLockContender(Rows rows, int capacity, int threads) : Contender($"striped locks, {threads} threads")
{
    private const int RequestsAtOnce = 64;

    private readonly DictionaryCompany _company = new(rows, capacity);
    private readonly Stripes _stripes = new(rows.Warehouses.Count);
    private long _newOrders;

    public override bool IsDeterministic => false;

    public override long NewOrders => _newOrders;

    public override TimeSpan Run(IReadOnlyList<RequestList> requests)
    {
        var portions = requests.SelectMany(list => Enumerable
            .Range(0, (list.Order.Count + RequestsAtOnce - 1) / RequestsAtOnce)
            .Select(portion => (List: list, Start: portion * RequestsAtOnce))).ToArray();
        var next = -1;
        Exception? failure = null;

        var start = Stopwatch.GetTimestamp();
        var others = Enumerable.Range(1, threads - 1).Select(_ => new Thread(Work)).ToArray();
        foreach (var other in others)
            other.Start();
        Work();
        foreach (var other in others)
            other.Join();
        var time = Stopwatch.GetElapsedTime(start);
        return failure is null ? time : throw new InvalidOperationException($"A thread of {Name} failed.", failure);

        void Work()
        {
            try
            {
                var newOrders = 0;
                for (var i = Interlocked.Increment(ref next); i < portions.Length; i = Interlocked.Increment(ref next))
                    newOrders += Run(portions[i].List, portions[i].Start);
                Interlocked.Add(ref _newOrders, newOrders);
            }
            catch (Exception e)
            {
                Interlocked.CompareExchange(ref failure, e, null);
            }
        }
    }

    public override Rows ToRows() => _company.ToRows();

    /// <returns>How many orders were entered.</returns>
    private int Run(RequestList list, int start)
    {
        var newOrders = 0;
        var end = Math.Min(start + RequestsAtOnce, list.Order.Count);
        for (var i = start; i < end; i++)
        {
            var (kind, index) = list.Order[i];
            switch (kind)
            {
                case TransactionKind.NewOrder:
                    newOrders += Run(list.NewOrders[index]) == RolledBack ? 0 : 1;
                    break;
                case TransactionKind.Pay:
                    Run(list.Payments[index]);
                    break;
                case TransactionKind.PayByLastName:
                    var (payment, district, name, amount, at) = list.PaymentsByLastName[index];
                    Run(new Pay(payment, district, _company.Named(name), amount, at));
                    break;
                case TransactionKind.OrderStatus:
                    Run(list.OrderStatuses[index]);
                    break;
                case TransactionKind.OrderStatusByLastName:
                    Run(new OrderStatus(_company.Named(list.OrderStatusesByLastName[index].Name)));
                    break;
                case TransactionKind.Delivery:
                    Run(list.Deliveries[index]);
                    break;
                default:
                    Run(list.StockLevels[index]);
                    break;
            }
        }

        return newOrders;
    }

    private long Run(in NewOrder request)
    {
        var stock = 0UL;
        foreach (ref readonly var line in request.Lines.AsSpan())
            stock |= Stripes.Of(line.Stock);
        _stripes.Enter(request.Order.District);
        _stripes.Enter(stock);
        try
        {
            // Threads overtake each other, so the order cannot bear the request's number; O_ID will do where it is known in time.
            return _company.Run(request with { Order = _company.NextOrder(request.Order.District) });
        }
        finally
        {
            _stripes.Exit(stock);
            _stripes.Exit(request.Order.District);
        }
    }

    private void Run(in Pay request)
    {
        _stripes.Enter(request.District, request.Customer.District);
        _stripes.Enter(request.District.Warehouse);
        try
        {
            _company.Run(request);
        }
        finally
        {
            _stripes.Exit(request.District.Warehouse);
            _stripes.Exit(request.District, request.Customer.District);
        }
    }

    private void Run(in OrderStatus request)
    {
        _stripes.Enter(request.Customer.District);
        try
        {
            _company.Run(request);
        }
        finally
        {
            _stripes.Exit(request.Customer.District);
        }
    }

    private void Run(DeliveryRequest request)
    {
        // Each district is a transaction of its own, as clause 2.7.4 allows.
        for (var i = 0; i < DistrictId.PerWarehouse; i++)
        {
            var district = DistrictId.Of(request.Warehouse, i);
            _stripes.Enter(district);
            try
            {
                _company.Deliver(request, district);
            }
            finally
            {
                _stripes.Exit(district);
            }
        }
    }

    private void Run(StockLevel request)
    {
        var items = new RecentItems(stackalloc int[RecentItems.Capacity]);
        _stripes.Enter(request.District);
        try
        {
            _company.Collect(request, ref items);
        }
        finally
        {
            _stripes.Exit(request.District);
        }

        // Without the locks of the stock: clause 3.4 asks of this transaction only that what it reads is committed.
        _company.CountLow(request, items.Distinct());
    }
}
