using System.Globalization;
using Stepwright.Benchmarks.Recovery.Faults;
using Stepwright.Benchmarks.Recovery.Trade;

namespace Stepwright.Benchmarks.Recovery.Model;

/// <summary>
/// What the market and its services are to come to: the same commands over dictionaries, one at a time, written without Stepwright. What a command that fails changed is put back
/// from a list of what it overwrote.
/// </summary>
internal sealed class MarketModel
{
    private readonly List<(string Member, object? Key, Action Undo)> _changes = [];

    public Dictionary<Sku, Stock> Stock { get; } = [];

    public Dictionary<ClientId, Client> Clients { get; } = [];

    public Dictionary<OrderId, Order> Orders { get; } = [];

    public int NextOrder { get; private set; } = 1;

    public long Revenue { get; private set; }

    public Dictionary<long, int> Payments { get; } = [];

    public HashSet<long> Parcels { get; } = [];

    /// <summary>How many changes there were so far.</summary>
    public int Mark => _changes.Count;

    /// <summary>The rows that were changed since <see cref="Forget"/> and not put back.</summary>
    public IEnumerable<(string Member, object? Key)> Changed => _changes.Select(static change => (change.Member, change.Key));

    /// <summary>Lets the changes so far stand.</summary>
    public void Forget() => _changes.Clear();

    public void UndoTo(int mark)
    {
        for (var i = _changes.Count - 1; i >= mark; i--)
            _changes[i].Undo();
        _changes.RemoveRange(mark, _changes.Count - mark);
    }

    /// <summary>Runs a command.</summary>
    /// <returns>Why it failed, with nothing changed; <c>null</c> where it did not.</returns>
    public ModelFailure? Run(object command, ServiceFault service)
    {
        var mark = Mark;
        var failure = command switch
        {
            PlaceOrder order => Run(order),
            Sell sale => Run(sale),
            Ship shipment => Run(shipment, service),
            Restock restock => Run(restock),
            Settle settle => Run(settle),
            CancelOrder cancel => Run(cancel),
            _ => throw new ArgumentException($"{command} is not known.", nameof(command)),
        };
        if (failure is null)
            return null;
        UndoTo(mark);

        // The rows as they are now decide, not those of later.
        if (failure is { IsLate: false } && failure.Correct() is var corrected)
            return failure with { Correct = () => corrected };
        return failure;
    }

    private ModelFailure? Run(PlaceOrder order)
    {
        var price = 0;
        for (var i = 0; i < order.Lines.Length; i++)
        {
            var (line, at) = (order.Lines[i], i);
            var failure = Take(
                line.Sku, line.Quantity,
                meant => order with { Lines = [.. order.Lines.Select(other => other.Sku == line.Sku ? other with { Sku = meant } : other)] },
                most => order with { Lines = order.Lines.SetItem(at, line with { Quantity = most }) });
            if (failure is not null)
                return failure;
            price += line.Quantity * line.Price;
        }

        return Owe(order.Client, price, meant => order with { Client = meant }, () => Affordable(order))
            ?? Add(order.Order, new Order(order.Client, order.Lines.Sum(static line => line.Quantity), price, default, default), next => order with { Order = next })
            ?? Earn(price);
    }

    // The longest beginning of the order that can be paid.
    private object? Affordable(PlaceOrder order)
    {
        var left = LeftOf(order.Client);
        var lines = new List<OrderLine>();
        foreach (var line in order.Lines)
        {
            var pieces = Math.Min(line.Quantity, left / line.Price);
            left -= pieces * line.Price;
            if (pieces > 0)
                lines.Add(line with { Quantity = pieces });
            if (pieces < line.Quantity)
                break;
        }

        return lines.Count == 0 ? null : order with { Lines = [.. lines] };
    }

    private ModelFailure? Run(Sell sale)
    {
        if (Take(sale.Sku, sale.Quantity, meant => sale with { Sku = meant }, most => sale with { Quantity = most }) is { } failure)
            return failure;
        var id = Draw();
        if (Add(new OrderId(id), new Order(sale.Client, sale.Quantity, sale.Quantity * sale.Price, default, default), static _ => null) is { } taken)
            return taken;
        if (!int.TryParse(sale.Voucher, CultureInfo.InvariantCulture, out var discount))
            return Uncorrected("exception");
        var each = sale.Price - discount;
        return Owe(sale.Client, sale.Quantity * each, meant => sale with { Client = meant }, () => Fewer(LeftOf(sale.Client) / each, most => sale with { Quantity = most }))
            ?? Earn(sale.Quantity * each);
    }

    private ModelFailure? Run(Ship shipment, ServiceFault service)
    {
        if (shipment.From >= shipment.Until)
            return new ModelFailure("days", () => shipment.From == shipment.Until ? null : shipment with { From = shipment.Until, Until = shipment.From });
        if (Take(shipment.Sku, shipment.Quantity, meant => shipment with { Sku = meant }, most => shipment with { Quantity = most }) is { } failure)
            return failure;
        var total = shipment.Quantity * shipment.Price;
        if (Owe(shipment.Client, total, meant => shipment with { Client = meant }, () => Fewer(LeftOf(shipment.Client) / shipment.Price, most => shipment with { Quantity = most })) is { } limit)
            return limit;
        switch (service)
        {
            case ServiceFault.Declines:
                return Uncorrected("declined");
            case ServiceFault.Down or ServiceFault.AnswerLost:
                return Uncorrected("exception");
        }

        var parcel = $"P{shipment.Ticket}";
        Payments.Add(shipment.Ticket, total);
        Note("", null, () => Payments.Remove(shipment.Ticket));
        if (service is ServiceFault.CourierThrows or ServiceFault.CourierAnswerLost)
        {
            // What the courier may have taken is called back.
            parcel = "post";
        }
        else
        {
            Parcels.Add(shipment.Ticket);
            Note("", null, () => Parcels.Remove(shipment.Ticket));
        }

        if (!int.TryParse(shipment.Voucher, CultureInfo.InvariantCulture, out var discount))
            return Uncorrected("exception");
        var order = new Order(shipment.Client, shipment.Quantity, total - discount, new ChargeId($"B{shipment.Ticket}"), new ParcelId(parcel));
        return Add(shipment.Order, order, next => shipment with { Order = next }) ?? Earn(total);
    }

    private ModelFailure? Run(Restock restock)
    {
        if (!Stock.TryGetValue(restock.Sku, out var stock))
            return Missing(Stock.Keys, restock.Sku, static sku => sku.Value, meant => restock with { Sku = meant });
        if (restock.Low > restock.High)
            return new ModelFailure("band", () => restock with { Low = restock.High, High = restock.Low });
        Set(nameof(Stock), Stock, restock.Sku, stock with { Available = stock.Available + restock.Quantity, Low = restock.Low, High = restock.High });
        return null;
    }

    private ModelFailure? Run(Settle settle)
    {
        if (!Clients.TryGetValue(settle.Client, out var client))
            return Missing(Clients.Keys, settle.Client, static id => id.Value, meant => settle with { Client = meant });
        Set(nameof(Clients), Clients, settle.Client, client with { Spent = 0 });
        return null;
    }

    private ModelFailure? Run(CancelOrder cancel)
    {
        if (!Orders.TryGetValue(cancel.Order, out var order))
            return Uncorrected("missing-row");
        Orders.Remove(cancel.Order);
        Note(nameof(Orders), cancel.Order, () => Orders.Add(cancel.Order, order));
        var client = Clients[order.Client];
        Set(nameof(Clients), Clients, order.Client, client with { Spent = Math.Max(0, client.Spent - order.Price), Orders = client.Orders - 1 });
        return null;
    }

    private ModelFailure? Take(Sku sku, int quantity, Func<Sku, object> withKey, Func<int, object> withQuantity)
    {
        if (!Stock.TryGetValue(sku, out var stock))
            return Missing(Stock.Keys, sku, static key => key.Value, withKey);
        if (stock.Available < quantity)
            return new ModelFailure("out-of-stock", () => Fewer(stock.Available, withQuantity));
        Set(nameof(Stock), Stock, sku, stock with { Available = stock.Available - quantity, Reserved = stock.Reserved + quantity });
        return null;
    }

    private ModelFailure? Owe(ClientId id, int price, Func<ClientId, object> withKey, Func<object?> cheaper)
    {
        if (!Clients.TryGetValue(id, out var client))
            return Missing(Clients.Keys, id, static key => key.Value, withKey);
        if (price > client.Credit - client.Spent)
            return new ModelFailure("limit", cheaper);
        Set(nameof(Clients), Clients, id, client with { Spent = client.Spent + price, Orders = client.Orders + 1 });
        return null;
    }

    private ModelFailure? Add(OrderId id, Order order, Func<OrderId, object?> withNext)
    {
        if (Orders.ContainsKey(id))
            return new ModelFailure("row-exists", () => withNext(NextFree())) { IsLate = true };
        Orders.Add(id, order);
        Note(nameof(Orders), id, () => Orders.Remove(id));
        return null;
    }

    private ModelFailure? Earn(int price)
    {
        Revenue += price;
        Note(nameof(Revenue), null, () => Revenue -= price);
        return null;
    }

    /// <summary>Draws numbers up to one that a correction uses.</summary>
    public void DrawUpTo(OrderId id)
    {
        while (NextOrder <= id.Value)
            Draw();
    }

    private int Draw()
    {
        NextOrder++;
        Note(nameof(Market.OrderIds), null, () => NextOrder--);
        return NextOrder - 1;
    }

    private OrderId NextFree()
    {
        var next = NextOrder;
        while (Orders.ContainsKey(new OrderId(next)))
            next++;
        return new OrderId(next);
    }

    private int LeftOf(ClientId id) => Clients[id].Credit - Clients[id].Spent;

    private void Set<TKey, TRow>(string table, Dictionary<TKey, TRow> rows, TKey key, TRow row)
        where TKey : notnull
    {
        var before = rows[key];
        rows[key] = row;
        Note(table, key, () => rows[key] = before);
    }

    private void Note(string member, object? key, Action undo) => _changes.Add((member, key, undo));

    private static object? Fewer(int most, Func<int, object> withQuantity) => most > 0 ? withQuantity(most) : null;

    private static ModelFailure Uncorrected(string code) => new(code, static () => null);

    private static ModelFailure Missing<TKey>(IEnumerable<TKey> keys, TKey key, Func<TKey, string> text, Func<TKey, object> withKey)
    {
        return new ModelFailure("missing-row", WithOnlyNear) { IsLate = true };

        object? WithOnlyNear() => keys.Where(other => Typing.IsTypo(text(other), text(key))).Take(2).ToList() is [var meant] ? withKey(meant) : null;
    }
}
