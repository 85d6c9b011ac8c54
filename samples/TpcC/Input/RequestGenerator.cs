using System.Runtime.InteropServices;

namespace TpcC;

/// <summary>Draws the terminals' requests (clauses 2.4.1, 2.5.1, 2.6.1, 2.7.1 and 2.8.1), the same for the same seed.</summary>
internal sealed class RequestGenerator
{
    private const int RequestsInASecond = 1_000;
    private const int PercentRolledBack = 1;
    private const int PercentRemoteLines = 1;
    private const int PercentRemotePayments = 15;

    private readonly Scale _scale;
    private readonly Random _random;
    private readonly NonUniformRandom _nonUniform;
    private readonly TransactionMix _mix;
    private readonly int[] _latestRequests;
    private int _latestPayment;
    private int _count;

    public RequestGenerator(Scale scale, int seed)
    {
        _scale = scale;
        _random = new Random(unchecked(seed + 1));
        _nonUniform = NonUniformRandom.ForRun(_random, scale, seed);
        _mix = new TransactionMix(_random);
        _latestRequests = [.. Enumerable.Repeat(scale.Customers, scale.Districts)];
        _latestPayment = scale.Districts * scale.Customers;
    }

    private int At => 2 + (_count / RequestsInASecond);

    /// <summary>Draws the next requests.</summary>
    public RequestList Next(int count)
    {
        var requests = new RequestList();
        for (var i = 0; i < count; i++, _count++)
            Add(requests, _mix.Next());
        return requests;
    }

    private void Add(RequestList requests, TransactionKind kind)
    {
        var index = kind switch
        {
            TransactionKind.NewOrder => Added(requests.NewOrders, NewOrder()),
            TransactionKind.Pay => Added(requests.Payments, Pay()),
            TransactionKind.PayByLastName => Added(requests.PaymentsByLastName, PayByLastName()),
            TransactionKind.OrderStatus => Added(requests.OrderStatuses, new OrderStatus(Customer(District()))),
            TransactionKind.OrderStatusByLastName => Added(requests.OrderStatusesByLastName, new OrderStatusByLastName(LastName(District()))),
            TransactionKind.Delivery => Added(requests.Deliveries, new DeliveryRequest(Warehouse(), (byte)_random.Next(1, 11), At)),
            _ => Added(requests.StockLevels, new StockLevel(District(), _random.Next(10, 21))),
        };
        requests.Order.Add(new Request(kind, index));
    }

    private static int Added<T>(List<T> list, T item)
    {
        list.Add(item);
        return list.Count - 1;
    }

    private NewOrder NewOrder()
    {
        var district = District();
        var lines = new RequestedLine[_random.Next(5, OrderLines.Capacity + 1)];
        foreach (ref var line in lines.AsSpan())
        {
            var supplier = IsOneOf(PercentRemoteLines) ? Other(district.Warehouse) : district.Warehouse;
            line = Line(supplier, _nonUniform.Item());
        }

        if (IsOneOf(PercentRolledBack))
            lines[^1] = Line(district.Warehouse, new ItemId(_scale.Items + 1));
        return new NewOrder(
            OrderId.Of(district, ++_latestRequests[district.Value]), Customer(district), ImmutableCollectionsMarshal.AsImmutableArray(lines), At);
    }

    private RequestedLine Line(WarehouseId supplier, ItemId item) => new(StockId.Of(supplier, item), item, (byte)_random.Next(1, 11));

    private Pay Pay()
    {
        var district = District();
        return new Pay(new PaymentId(++_latestPayment), district, Customer(PayingDistrict(district)), Amount(), At);
    }

    private PayByLastName PayByLastName()
    {
        var district = District();
        return new PayByLastName(new PaymentId(++_latestPayment), district, LastName(PayingDistrict(district)), Amount(), At);
    }

    private DistrictId PayingDistrict(DistrictId district) =>
        IsOneOf(PercentRemotePayments) ? DistrictId.Of(Other(district.Warehouse), _random.Next(DistrictId.PerWarehouse)) : district;

    private long Amount() => _random.Next(100, 500_001);

    private CustomerId Customer(DistrictId district) => CustomerId.Of(district, _nonUniform.Customer());

    private LastNameId LastName(DistrictId district) => LastNameId.Of(district, _nonUniform.LastName());

    private DistrictId District() => new(_random.Next(_scale.Districts));

    private WarehouseId Warehouse() => new(_random.Next(_scale.Warehouses));

    /// <summary>Another warehouse; the same where there is but one.</summary>
    private WarehouseId Other(WarehouseId warehouse) =>
        _scale.Warehouses == 1 ? warehouse : new((warehouse.Value + _random.Next(1, _scale.Warehouses)) % _scale.Warehouses);

    private bool IsOneOf(int percent) => _random.Next(100) < percent;
}
