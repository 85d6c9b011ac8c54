using System.Collections.Immutable;

namespace Stepwright.Integration.Tests.Conflicts;

[Command<Depot>(Result = nameof(Find))]
public readonly partial record struct LookUp(Sku Sku)
{
    [Step]
    int Find(in Stock stock) => stock.Available;
}

[Command<Depot>]
public readonly partial record struct Restock(ImmutableArray<Line> Lines)
{
    [Step, ForEach(nameof(Lines))]
    void Fill(Line line, [Upsert] ref Stock stock) => stock.Available += line.Quantity;
}

/// <summary>Sells.</summary>
/// <remarks>At the price of the day.</remarks>
[Command<Depot>]
public readonly partial record struct Sell(OrderId Order, Sku Sku, int Quantity)
{
    [Check]
    bool IsThere(in Stock stock) => stock.Available >= Quantity;

    [Step]
    void Take(ref Stock stock) => stock.Available -= Quantity;

    [Step]
    void Record(out Order order) => order = new(Sku, Quantity);

    [Step]
    void Earn(in Prices prices, Accumulate<long> revenue) => revenue.Add(Quantity * prices.Each);
}

[Command<Depot>]
public readonly partial record struct Cancel(OrderId Order)
{
    [Step]
    void PutBack([Delete] in Order order, [Key(nameof(order), nameof(Conflicts.Order.Sku))] ref Stock stock) => stock.Available += order.Quantity;
}

[Command<Depot>(Result = nameof(Sum))]
public readonly partial record struct TakeInventory
{
    [Step]
    int Sum(TableView<Sku, Stock> all)
    {
        var sum = 0;
        foreach (var (_, stock) in all)
            sum += stock.Available;
        return sum;
    }
}

[Command<Depot>(Result = nameof(Read))]
public readonly partial record struct ReportRevenue
{
    [Step]
    long Read(in long revenue) => revenue;
}

[Command<Depot>]
public readonly partial record struct Donate(long Amount)
{
    [Step]
    void Earn(Accumulate<long> revenue) => revenue.Add(Amount);
}

[Command<Depot>]
public readonly partial record struct SetPrices(int Each)
{
    [Step]
    void Set(ref Prices prices) => prices.Each = Each;
}

[Command<Depot>(Result = nameof(Answer))]
public readonly partial record struct Ping
{
    [Step]
    int Answer() => 1;
}
