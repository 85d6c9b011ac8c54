using System.Globalization;
using Stepwright.Benchmarks.Recovery.Model;
using Stepwright.Benchmarks.Recovery.Trade;

namespace Stepwright.Benchmarks.Recovery.Faults;

/// <summary>Batches of commands, something wrong with four in ten of them. The same seed, on the same rows, gives the same batches.</summary>
internal sealed class FaultyWorkload(int seed)
{
    private const int Articles = 60;
    private const int Shoppers = 40;
    private const int KeyLength = 7;
    private const int Credit = 20_000;
    private const int FirstChosen = 1_000_000;
    private const double FaultShare = 0.4;

    private static readonly Fault[] Faults = [.. Enum.GetValues<Fault>().Where(static fault => fault != Fault.None)];

    private readonly Random _random = new(seed);
    private readonly List<Sku> _skus = [];
    private readonly List<Sku> _soldOut = [];
    private readonly List<ClientId> _clients = [];
    private int _orders = FirstChosen;
    private long _tickets;

    /// <summary>The rows to begin with.</summary>
    public MarketModel Load()
    {
        var model = new MarketModel();
        for (var i = 0; i < Articles; i++)
            _skus.Add(new Sku(Text()));
        for (var i = 0; i < 3; i++)
            _soldOut.Add(new Sku(Text()));

        // Each two of these are as near to the same typing errors.
        foreach (var text in (string[])["TWIN-11", "TWIN-12"])
            _skus.Add(new Sku(text));
        foreach (var sku in _skus)
            model.Stock.Add(sku, new Stock(_random.Next(50, 500), 0, 5, 50));
        foreach (var sku in _soldOut)
            model.Stock.Add(sku, new Stock(0, 7, 0, 0));
        for (var i = 0; i < Shoppers; i++)
            _clients.Add(new ClientId(Text()));
        foreach (var client in _clients)
            model.Clients.Add(client, new Client(Credit, 0, 0));
        return model;
    }

    /// <summary>The commands of the next batch.</summary>
    /// <param name="model">The rows as they are.</param>
    /// <param name="count">How many.</param>
    public Request[] Next(MarketModel model, int count)
    {
        var requests = new Request[count];
        for (var i = 0; i < count; i++)
            requests[i] = _random.NextDouble() < FaultShare ? Faulty(model, Faults[_random.Next(Faults.Length)]) : new Request(Sound(model), Fault.None);
        return requests;
    }

    /// <summary>A number below another one.</summary>
    public int Draw(int below) => _random.Next(below);

    private object Sound(MarketModel model) => _random.Next(10) switch
    {
        0 => new Restock(Sku(), _random.Next(50, 150), 5, 50),
        1 or 2 => new Settle(Client()),
        3 when model.Orders.Count > 0 => new CancelOrder(Existing(model)),
        < 6 => Sale(),
        < 8 => Shipment(),
        _ => Order(),
    };

    private Request Faulty(MarketModel model, Fault fault)
    {
        switch (fault)
        {
            case Fault.Typo:
                return Mistyped(model);
            case Fault.AmbiguousTypo:
                return new Request(_random.Next(2) == 0 ? Sale() with { Sku = new Sku("TWIN-13") } : Shipment() with { Sku = new Sku("TWIN-1") }, fault);
            case Fault.UnknownNumber:
                return new Request(new CancelOrder(new OrderId(-1)), fault);
            case Fault.Duplicate when model.Orders.Count > 0:
                return new Request(_random.Next(2) == 0 ? Order() with { Order = Existing(model) } : Shipment() with { Order = Existing(model) }, fault);
            case Fault.OutOfStock:
                return new Request(OutOfStock(model), fault);
            case Fault.SoldOut:
                return new Request(Sale() with { Sku = _soldOut[_random.Next(_soldOut.Count)] }, fault);
            case Fault.Limit:
                return new Request(Dear(model), fault);
            case Fault.SwappedArguments:
                return Swapped();
            case Fault.TransientService:
                // A silent one takes the time of its timeout.
                return new Request(Shipment(), fault) { Service = _random.Next(40) switch { 0 => ServiceFault.SilentOnce, < 20 => ServiceFault.BusyOnce, _ => ServiceFault.ThrowsOnce } };
            case Fault.Courier:
                return new Request(Shipment(), fault) { Service = _random.Next(2) == 0 ? ServiceFault.CourierThrows : ServiceFault.CourierAnswerLost };
            case Fault.Declined:
                return new Request(Shipment(), fault) { Service = ServiceFault.Declines };
            case Fault.ServiceDown:
                return new Request(Shipment(), fault) { Service = ServiceFault.Down };
            case Fault.AnswerLost:
                return new Request(Shipment(), fault) { Service = ServiceFault.AnswerLost };
            default:
                return new Request(_random.Next(2) == 0 ? Sale() with { Voucher = "two" } : Shipment() with { Voucher = "two" }, Fault.ThrowingStep);
        }
    }

    private Request Mistyped(MarketModel model)
    {
        var sku = _skus[_random.Next(Articles)];
        var typo = Typo(sku.Value, model.Stock.Keys.Select(static key => key.Value));
        switch (_random.Next(4))
        {
            case 0:
                var sale = Sale();
                return new Request(sale with { Sku = new Sku(typo) }, Fault.Typo) { Intended = sale with { Sku = sku } };
            case 1:
                var client = Client();
                return new Request(new Settle(new ClientId(Typo(client.Value, model.Clients.Keys.Select(static key => key.Value)))), Fault.Typo) { Intended = new Settle(client) };
            case 2:
                var order = Order();
                return new Request(order with { Lines = [.. order.Lines, new OrderLine(new Sku(typo), 1, 9)] }, Fault.Typo)
                {
                    Intended = order with { Lines = [.. order.Lines, new OrderLine(sku, 1, 9)] },
                };
            default:
                var shipment = Shipment();
                return new Request(shipment with { Sku = new Sku(typo) }, Fault.Typo) { Intended = shipment with { Sku = sku } };
        }
    }

    private object OutOfStock(MarketModel model)
    {
        var sku = Sku();
        var tooMany = model.Stock[sku].Available + _random.Next(1, 5);
        return _random.Next(3) switch
        {
            0 => Sale() with { Sku = sku, Quantity = tooMany, Price = 4 },
            1 => Shipment() with { Sku = sku, Quantity = tooMany, Price = 4 },
            _ => Order() with { Lines = [new OrderLine(sku, tooMany, 4)] },
        };
    }

    // A piece can be paid, and not as many as are ordered.
    private object Dear(MarketModel model)
    {
        var client = Client();
        var each = Math.Max(5, (model.Clients[client].Credit - model.Clients[client].Spent) / 2);
        return _random.Next(3) switch
        {
            0 => Sale() with { Client = client, Quantity = 4, Price = each },
            1 => Shipment() with { Client = client, Quantity = 3, Price = each },
            _ => Order() with { Client = client, Lines = [new OrderLine(Sku(), 1, 5), new OrderLine(Sku(), 5, each)] },
        };
    }

    private Request Swapped()
    {
        if (_random.Next(2) == 0)
        {
            var restock = new Restock(Sku(), _random.Next(20, 60), 60, 6);
            return new Request(restock, Fault.SwappedArguments) { Intended = restock with { Low = 6, High = 60 } };
        }

        var shipment = Shipment();
        return new Request(shipment with { From = shipment.Until, Until = shipment.From }, Fault.SwappedArguments) { Intended = shipment };
    }

    private PlaceOrder Order()
    {
        var lines = Enumerable.Range(0, _random.Next(1, 5)).Select(_ => new OrderLine(Sku(), _random.Next(1, 6), _random.Next(5, 60)));
        return new PlaceOrder(new OrderId(_orders++), Client(), [.. lines]);
    }

    private Sell Sale() => new(Client(), Sku(), _random.Next(1, 6), _random.Next(5, 60), _random.Next(4).ToString(CultureInfo.InvariantCulture));

    private Ship Shipment() =>
        new(new OrderId(_orders++), Client(), Sku(), _random.Next(1, 6), _random.Next(5, 60), 3, _random.Next(4, 9), _random.Next(4).ToString(CultureInfo.InvariantCulture), _tickets++);

    private Sku Sku() => _skus[_random.Next(_skus.Count)];

    private ClientId Client() => _clients[_random.Next(_clients.Count)];

    private OrderId Existing(MarketModel model) => model.Orders.Keys.Order(Comparer<OrderId>.Create(static (one, other) => one.Value.CompareTo(other.Value))).ElementAt(_random.Next(model.Orders.Count));

    private string Typo(string meant, IEnumerable<string> existing)
    {
        while (true)
        {
            var typo = _random.Mistype(meant);
            if (!existing.Contains(typo) && existing.Count(other => Typing.IsTypo(other, typo)) == 1)
                return typo;
        }
    }

    private string Text() => string.Create(KeyLength, _random, static (text, random) =>
    {
        for (var i = 0; i < text.Length; i++)
            text[i] = (char)('A' + random.Next(26));
    });
}
