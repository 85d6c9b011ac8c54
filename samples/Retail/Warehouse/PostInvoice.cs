using System.Collections.Immutable;
using Stepwright;

namespace Retail;

/// <summary>A sale: stock goes out, the customer pays. A line that the stock cannot serve rejects the whole invoice.</summary>
/// <param name="Customer">Who pays; none at the till.</param>
/// <param name="Lines">What is sold; a product may occur on several lines.</param>
[Command<Warehouse>]
public readonly partial record struct PostInvoice(CustomerId? Customer, ImmutableArray<InvoiceLine> Lines)
{
    [Step, ForEach(nameof(Lines))]
    StepResult Take(InvoiceLine line, ref Product product)
    {
        if (product.OnHand < line.Quantity)
            return StepResult.Fail("out-of-stock", $"{line.Product} has {product.OnHand} left of the {line.Quantity} ordered.");
        product.OnHand -= line.Quantity;
        product.Sold += line.Quantity;
        return StepResult.Ok;
    }

    [Step]
    decimal Total()
    {
        decimal total = 0;
        foreach (var line in Lines) total += line.Quantity * line.Price;
        return total;
    }

    [Step, ForEach(nameof(Customer))]
    void Charge(decimal total, CustomerId customer, ref Customer account)
    {
        account.Spent += total;
        account.Invoices++;
    }

    [Step]
    void Tally(decimal total, ref Sales sales)
    {
        sales.Revenue += total;
        sales.Lines += Lines.Length;
    }
}
