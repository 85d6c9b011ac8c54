namespace Stepwright.Benchmarks.Invoicing;

/// <summary>The invoices by hand, over the same tables and cell: no undo, no outcomes.</summary>
internal sealed class TableInvoiceLoop(Shop shop, PostInvoice[] invoices)
{
    public int Run()
    {
        var done = 0;
        foreach (ref readonly var invoice in invoices.AsSpan())
        {
            if (Post(in invoice))
                done++;
        }

        return done;
    }

    private bool Post(in PostInvoice invoice)
    {
        var products = shop.Stock;
        var sum = 0L;
        foreach (ref readonly var line in invoice.Lines.AsSpan())
        {
            if (!products.TryGet(line.Product, out var stock) || stock.OnHand < line.Quantity)
                return false;
            stock.OnHand -= line.Quantity;
            stock.Sold += line.Quantity;
            products[line.Product] = stock;
            sum += (long)line.Quantity * line.Price;
        }

        if (!shop.Customers.TryGet(invoice.Customer, out var customer))
            return false;
        customer.Spent += sum;
        customer.Invoices++;
        shop.Customers[invoice.Customer] = customer;

        var totals = shop.Totals.Value;
        totals.Invoices++;
        totals.Lines += invoice.Lines.Length;
        totals.Revenue += sum;
        shop.Totals.Value = totals;
        return true;
    }
}
