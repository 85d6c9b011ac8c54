using System.Collections.Immutable;

namespace Stepwright.Benchmarks.Json.Warehouse;

/// <summary>Reserves what an order's lines ask for, and records it.</summary>
[Command<Store>]
public readonly partial record struct PlaceOrder(OrderId Order, CustomerId Customer, ImmutableArray<OrderLine> Lines)
{
    [Step, ForEach(nameof(Lines))]
    void Reserve(OrderLine line, ref Article article)
    {
        article.Available -= line.Quantity;
        article.Reserved += line.Quantity;
    }

    [Step]
    void Record(out Order order) => order = new Order(Customer, Lines.Length, Sum());

    [Step]
    void Tally(ref Totals totals)
    {
        totals.Orders++;
        totals.Revenue += Sum();
    }

    private decimal Sum()
    {
        var sum = 0m;
        foreach (var line in Lines)
            sum += line.Quantity * line.Price;
        return sum;
    }
}
