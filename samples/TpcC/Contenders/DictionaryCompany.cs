using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TpcC;

/// <summary>
/// The company written by hand, on dictionaries whose values are changed in place. Rows are whole here, not split, as nothing is
/// gained by it; what grows is kept by district, so that two districts can grow at once. There is no undo: a transaction looks
/// before it writes.
/// </summary>
internal sealed class DictionaryCompany
{
    private readonly Dictionary<WarehouseId, WarehouseRecord> _warehouses = [];
    private readonly Dictionary<DistrictId, DistrictRecord> _districts = [];
    private readonly Dictionary<CustomerId, CustomerRecord> _customers = [];
    private readonly Dictionary<LastNameId, Namesakes> _namesakes;
    private readonly Dictionary<ItemId, Item> _items;
    private readonly Dictionary<StockId, Stock> _stock;
    private readonly Dictionary<OrderId, Order>[] _orders;
    private readonly Dictionary<OrderId, PendingOrder>[] _pending;
    private readonly Dictionary<PaymentId, Payment>[] _payments;

    public DictionaryCompany(Rows rows, int capacity)
    {
        foreach (var (id, warehouse) in rows.Warehouses)
            _warehouses.Add(id, new WarehouseRecord(warehouse, rows.WarehouseYtds[id]));
        foreach (var (id, district) in rows.Districts)
            _districts.Add(id, new DistrictRecord(district, rows.DistrictYtds[id], rows.OrderBooks[id], rows.DeliveryQueues[id]));
        foreach (var (id, customer) in rows.Customers)
            _customers.Add(id, new CustomerRecord(customer, rows.Accounts[id], rows.LastOrders[id]));
        _namesakes = new(rows.Namesakes);
        _items = new(rows.Items);
        _stock = new(rows.Stock);
        _orders = ByDistrict(rows.Orders, (id, _) => id.District, capacity);
        _pending = ByDistrict(rows.PendingOrders, (id, _) => id.District, capacity);
        _payments = ByDistrict(rows.Payments, (_, payment) => payment.District, capacity);
    }

    /// <summary>Enters an order.</summary>
    /// <returns>The total amount; <see cref="Contender.RolledBack"/> where an item is unused.</returns>
    public long Run(in NewOrder request)
    {
        Span<int> amounts = stackalloc int[OrderLines.Capacity];
        var lines = request.Lines.AsSpan();
        for (var i = 0; i < lines.Length; i++)
        {
            ref readonly var item = ref Find(_items, lines[i].Item);
            if (Unsafe.IsNullRef(in item))
                return Contender.RolledBack;
            amounts[i] = lines[i].Quantity * item.Price;
        }

        var id = request.Order.District;
        foreach (ref readonly var line in lines)
            Find(_stock, line.Stock).Take(line.Quantity, line.Stock.Warehouse != id.Warehouse);

        ref var district = ref Find(_districts, id);
        ref var customer = ref Find(_customers, request.Customer);
        ref var order = ref CollectionsMarshal.GetValueRefOrAddDefault(_orders[id.Value], request.Order, out _);
        var number = district.Book.NextNumber;
        var amount = Entry.Fill(ref order, request, number, amounts);
        _pending[id.Value].Add(request.Order, new PendingOrder(number));
        customer.Last = new LastOrder(request.Order);
        district.Book = new OrderBook(number + 1, request.Order);
        return Entry.Total(amount, Find(_warehouses, id.Warehouse).Warehouse, district.District, customer.Customer);
    }

    /// <summary>The order that comes next, by its O_ID.</summary>
    public OrderId NextOrder(DistrictId district) => OrderId.Of(district, Find(_districts, district).Book.NextNumber);

    /// <summary>Takes a payment.</summary>
    /// <returns>The new balance.</returns>
    public long Run(in Pay request)
    {
        ref var district = ref Find(_districts, request.District);
        Find(_warehouses, request.District.Warehouse).Ytd.Amount += request.Amount;
        district.Ytd.Amount += request.Amount;
        ref var customer = ref Find(_customers, request.Customer);
        _payments[request.District.Value].Add(
            request.Payment, new Payment(request.Customer, request.District, request.At, request.Amount, district.Ytd.PaymentText));
        return customer.Account.Pay(request.Customer, request.District, request.Amount);
    }

    /// <inheritdoc cref="Run(in Pay)"/>
    public long Run(in PayByLastName request) =>
        Run(new Pay(request.Payment, request.District, _namesakes[request.Name].Middle, request.Amount, request.At));

    /// <summary>Shows a customer the latest order.</summary>
    public long Run(in OrderStatus request)
    {
        ref readonly var customer = ref Find(_customers, request.Customer);
        return Status.Sum(customer.Account, Find(_orders[request.Customer.District.Value], customer.Last.Order));
    }

    /// <inheritdoc cref="Run(in OrderStatus)"/>
    public long Run(in OrderStatusByLastName request) => Run(new OrderStatus(_namesakes[request.Name].Middle));

    /// <summary>Delivers the oldest undelivered order of a district.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Deliver(in DeliveryRequest request, DistrictId district)
    {
        ref var record = ref Find(_districts, district);
        var pending = _pending[district.Value];
        for (var next = record.Queue.NextRequest; next <= record.Book.Latest.Request; next++)
        {
            var id = OrderId.Of(district, next);
            // Requests that were rolled back left no order.
            if (!pending.Remove(id))
                continue;
            record.Queue = new DeliveryQueue(record.Queue.NextNumber + 1, next + 1);
            ref var order = ref Find(_orders[district.Value], id);
            var amount = order.Deliver(request.Carrier, request.At);
            Find(_customers, order.Customer).Account.Deliver(amount);
            return true;
        }

        return false;
    }

    /// <summary>Collects the items of a district's latest orders.</summary>
    public void Collect(in StockLevel request, ref RecentItems items)
    {
        var orders = _orders[request.District.Value];
        for (var next = Find(_districts, request.District).Book.Latest.Request; items.Orders < RecentItems.OrdersLookedAt && next > 0; next--)
        {
            ref readonly var order = ref Find(orders, OrderId.Of(request.District, next));
            if (!Unsafe.IsNullRef(in order))
                items.Add(order);
        }
    }

    /// <summary>Counts which of the items are low.</summary>
    public long CountLow(in StockLevel request, ReadOnlySpan<int> items)
    {
        var low = 0;
        foreach (var item in items)
        {
            if (Find(_stock, StockId.Of(request.District.Warehouse, new ItemId(item))).Quantity < request.Threshold)
                low++;
        }

        return low;
    }

    /// <summary>The customer whom a last name means.</summary>
    public CustomerId Named(LastNameId name) => _namesakes[name].Middle;

    /// <summary>Its rows, split as Stepwright's are.</summary>
    public Rows ToRows()
    {
        var rows = new Rows();
        foreach (var (id, warehouse) in _warehouses)
        {
            rows.Warehouses.Add(id, warehouse.Warehouse);
            rows.WarehouseYtds.Add(id, warehouse.Ytd);
        }

        foreach (var (id, district) in _districts)
        {
            rows.Districts.Add(id, district.District);
            rows.DistrictYtds.Add(id, district.Ytd);
            rows.OrderBooks.Add(id, district.Book);
            rows.DeliveryQueues.Add(id, district.Queue);
        }

        foreach (var (id, customer) in _customers)
        {
            rows.Customers.Add(id, customer.Customer);
            rows.Accounts.Add(id, customer.Account);
            rows.LastOrders.Add(id, customer.Last);
        }

        Save([_namesakes], rows.Namesakes);
        Save([_items], rows.Items);
        Save([_stock], rows.Stock);
        Save(_orders, rows.Orders);
        Save(_pending, rows.PendingOrders);
        Save(_payments, rows.Payments);
        return rows;
    }

    private Dictionary<TKey, TRow>[] ByDistrict<TKey, TRow>(Dictionary<TKey, TRow> rows, Func<TKey, TRow, DistrictId> district, int capacity)
        where TKey : notnull
    {
        var parts = new Dictionary<TKey, TRow>[_districts.Count];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = new((rows.Count + capacity) / parts.Length);
        foreach (var (key, row) in rows)
            parts[district(key, row).Value].Add(key, row);
        return parts;
    }

    private static void Save<TKey, TRow>(IEnumerable<Dictionary<TKey, TRow>> from, Dictionary<TKey, TRow> to)
        where TKey : notnull
    {
        foreach (var part in from)
        {
            foreach (var (key, row) in part)
                to.Add(key, row);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref TRow Find<TKey, TRow>(Dictionary<TKey, TRow> rows, TKey key)
        where TKey : notnull =>
        ref CollectionsMarshal.GetValueRefOrNullRef(rows, key);
}
