using System.Collections.Immutable;

namespace Stepwright.Benchmarks.Recovery.Trade;

/// <summary>An order under a number of the client's choice.</summary>
[Command<Market>]
internal readonly partial record struct PlaceOrder(OrderId Order, ClientId Client, ImmutableArray<OrderLine> Lines)
{
    [Step, ForEach(nameof(Lines))]
    StepResult Reserve(OrderLine line, ref Stock stock)
    {
        if (stock.Available < line.Quantity)
        {
            var failure = StepResult.Fail("out-of-stock", $"{line.Sku.Value} has {stock.Available} left.");
            return stock.Available > 0 ? failure.Allow(nameof(OrderLine.Quantity), stock.Available) : failure;
        }

        stock.Available -= line.Quantity;
        stock.Reserved += line.Quantity;
        return StepResult.Ok;
    }

    [Step]
    int Price() => Lines.Sum(static line => line.Quantity * line.Price);

    [Step]
    StepResult Charge(int price, ref Client client)
    {
        if (price > client.Credit - client.Spent)
            return StepResult.Fail("limit", $"{Client.Value} has a credit of {client.Credit - client.Spent} left.");
        client.Spent += price;
        client.Orders++;
        return StepResult.Ok;
    }

    // Pieces are left out from the last one on until the rest can be paid.
    [Recover(nameof(Charge))]
    PlaceOrder? Shorten(in Client client)
    {
        var over = Price() - (client.Credit - client.Spent);
        var lines = Lines;
        while (over > 0 && lines is [.., var last])
        {
            var pieces = Math.Min(last.Quantity, (over + last.Price - 1) / last.Price);
            over -= pieces * last.Price;
            lines = lines.RemoveAt(lines.Length - 1);
            if (pieces < last.Quantity)
                lines = lines.Add(last with { Quantity = last.Quantity - pieces });
        }

        return lines.IsEmpty ? null : this with { Lines = lines };
    }

    [Step]
    void Record(int price, out Order order) => order = new(Client, Lines.Sum(static line => line.Quantity), price, default, default);

    [Step]
    void Tally(int price, Accumulate<long> revenue) => revenue.Add(price);
}
