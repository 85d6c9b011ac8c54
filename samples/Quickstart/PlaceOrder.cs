using System.Collections.Immutable;
using Stepwright;

namespace Quickstart;

public readonly record struct OrderLine(Sku Sku, int Quantity, decimal Price);

[Command<Shop>(Result = nameof(Price))]
public readonly partial record struct PlaceOrder(OrderId Order, CustomerId Customer, ImmutableArray<OrderLine> Lines)
{
    [Check]
    StepResult HasLines() => Lines.IsDefaultOrEmpty ? StepResult.Fail("no-lines", "An order needs a line.") : StepResult.Ok;

    [Step, ForEach(nameof(Lines))]
    StepResult Reserve(OrderLine line, ref Stock stock)
    {
        if (stock.Available < line.Quantity)
            return StepResult.Fail("out-of-stock", $"{line.Sku} has {stock.Available} left.");
        stock.Available -= line.Quantity;
        stock.Reserved += line.Quantity;
        return StepResult.Ok;
    }

    [Step]
    decimal Price()
    {
        decimal sum = 0;
        foreach (var line in Lines)
            sum += line.Quantity * line.Price;
        return sum;
    }

    [Step]
    void Charge(decimal price, ref Account account)
    {
        account.Balance -= price;
        account.Orders++;
    }

    [Step]
    void Record(decimal price, out Order order) => order = new(Customer, Lines.Length, price);

    [Step]
    void Tally(decimal price, ref Totals totals)
    {
        totals.Orders++;
        totals.Revenue += price;
    }
}
