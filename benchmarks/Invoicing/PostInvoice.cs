using System.Collections.Immutable;

namespace Stepwright.Benchmarks.Invoicing;

/// <summary>Takes every line from its product's stock, and adds the invoice to its customer and to the totals.</summary>
[Command<Shop>]
public readonly partial record struct PostInvoice(CustomerId Customer, ImmutableArray<InvoiceLine> Lines)
{
    private static readonly StepResult OutOfStock = StepResult.Fail("out-of-stock", "There are fewer pieces than the line asks for.");

    [Step, ForEach(nameof(Lines))]
    StepResult Take(InvoiceLine line, ref Stock stock)
    {
        if (stock.OnHand < line.Quantity)
            return OutOfStock;
        stock.OnHand -= line.Quantity;
        stock.Sold += line.Quantity;
        return StepResult.Ok;
    }

    [Step]
    long Sum()
    {
        var sum = 0L;
        foreach (var line in Lines)
            sum += (long)line.Quantity * line.Price;
        return sum;
    }

    [Step]
    void Charge(long sum, ref Customer customer)
    {
        customer.Spent += sum;
        customer.Invoices++;
    }

    [Step]
    void Tally(long sum, ref Totals totals)
    {
        totals.Invoices++;
        totals.Lines += Lines.Length;
        totals.Revenue += sum;
    }
}
