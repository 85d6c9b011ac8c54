using System.Collections.Immutable;

namespace TpcC;

/// <summary>The rows that the company begins with (clause 4.3.3.1), the same for the same seed.</summary>
internal sealed class Population
{
    private const int LoadedAt = 1;
    private const int OpeningPayment = 10_00;

    private readonly Scale _scale;
    private readonly Random _random;
    private readonly NonUniformRandom _nonUniform;
    private readonly Rows _rows = new();

    private Population(Scale scale, int seed)
    {
        _scale = scale;
        _random = new Random(seed);
        _nonUniform = NonUniformRandom.ForLoad(_random, scale, seed);
    }

    public static Rows Create(Scale scale, int seed)
    {
        var population = new Population(scale, seed);
        population.AddItems();
        for (var warehouse = 0; warehouse < scale.Warehouses; warehouse++)
            population.Add(new WarehouseId(warehouse));
        return population._rows;
    }

    private void AddItems()
    {
        for (var item = 1; item <= _scale.Items; item++)
            _rows.Items.Add(new ItemId(item), new Item(Text(14, 24), _random.Next(1_00, 100_01)));
    }

    private void Add(WarehouseId id)
    {
        var warehouse = new Warehouse(Text(6, 10), _random.Next(2_001));
        _rows.Warehouses.Add(id, warehouse);
        _rows.WarehouseYtds.Add(id, new WarehouseYtd((long)DistrictId.PerWarehouse * _scale.Customers * OpeningPayment));
        for (var item = 1; item <= _scale.Items; item++)
            _rows.Stock.Add(StockId.Of(id, new ItemId(item)), new Stock(_random.Next(10, 101), 0, 0, 0));
        for (var district = 0; district < DistrictId.PerWarehouse; district++)
            Add(DistrictId.Of(id, district), warehouse);
    }

    private void Add(DistrictId id, Warehouse warehouse)
    {
        var name = Text(6, 10);
        _rows.Districts.Add(id, new District(name, _random.Next(2_001)));
        _rows.DistrictYtds.Add(id, new DistrictYtd((long)_scale.Customers * OpeningPayment, $"{warehouse.Name}    {name}"));
        _rows.OrderBooks.Add(id, new OrderBook(_scale.Customers + 1, OrderId.Of(id, _scale.Customers)));
        _rows.DeliveryQueues.Add(id, new DeliveryQueue(_scale.Delivered + 1, _scale.Delivered + 1));
        AddCustomers(id);
        AddOrders(id);
    }

    private void AddCustomers(DistrictId district)
    {
        var text = _rows.DistrictYtds[district].PaymentText;
        for (var number = 1; number <= _scale.Customers; number++)
        {
            var id = CustomerId.Of(district, number);
            var name = number <= _scale.LastNames ? number - 1 : _nonUniform.LastName();
            _rows.Customers.Add(id, new Customer(Text(8, 16), name, _random.Next(5_001)));
            _rows.Accounts.Add(id, new Account(-OpeningPayment, OpeningPayment, Payments: 1, Deliveries: 0, HasBadCredit: _random.Next(10) == 0, Text(300, 500)));
            _rows.Payments.Add(new PaymentId(_rows.Payments.Count + 1), new Payment(id, district, LoadedAt, OpeningPayment, text));
        }

        foreach (var namesakes in Enumerable.Range(1, _scale.Customers).Select(number => CustomerId.Of(district, number)).GroupBy(id => _rows.Customers[id].LastName))
        {
            var byFirstName = namesakes.OrderBy(id => _rows.Customers[id].FirstName, StringComparer.Ordinal).ToImmutableArray();
            _rows.Namesakes.Add(LastNameId.Of(district, namesakes.Key), new Namesakes(byFirstName));
        }
    }

    private void AddOrders(DistrictId district)
    {
        var customers = Enumerable.Range(1, _scale.Customers).ToArray();
        _random.Shuffle(customers);
        for (var number = 1; number <= _scale.Customers; number++)
        {
            var id = OrderId.Of(district, number);
            var customer = CustomerId.Of(district, customers[number - 1]);
            _rows.Orders.Add(id, Order(district.Warehouse, customer, number));
            _rows.LastOrders.Add(customer, new LastOrder(id));
            if (number > _scale.Delivered)
                _rows.PendingOrders.Add(id, new PendingOrder(number));
        }
    }

    private Order Order(WarehouseId warehouse, CustomerId customer, int number)
    {
        var isDelivered = number <= _scale.Delivered;
        var order = new Order(
            customer, number, LoadedAt, (byte)(isDelivered ? _random.Next(1, 11) : 0), (byte)_random.Next(5, OrderLines.Capacity + 1), IsLocal: true, default);
        for (var i = 0; i < order.LineCount; i++)
        {
            order.Lines[i] = new OrderLine(
                new ItemId(_random.Next(1, _scale.Items + 1)), isDelivered ? 0 : _random.Next(1, 9_999_99 + 1), isDelivered ? LoadedAt : 0, (short)warehouse.Value, 5);
        }

        return order;
    }

    private string Text(int shortest, int longest) => _random.GetString("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", _random.Next(shortest, longest + 1));
}
