using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Stepwright.Benchmarks.Invoicing;

/// <summary>The invoices by hand, over dictionaries whose values are changed in place: no undo, no outcomes.</summary>
internal sealed class DictionaryInvoiceLoop(
    Dictionary<ProductId, Stock> products, Dictionary<CustomerId, Customer> customers, PostInvoice[] invoices)
{
    private Totals _totals;

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
        var sum = 0L;
        foreach (ref readonly var line in invoice.Lines.AsSpan())
        {
            ref var stock = ref CollectionsMarshal.GetValueRefOrNullRef(products, line.Product);
            if (Unsafe.IsNullRef(ref stock) || stock.OnHand < line.Quantity)
                return false;
            stock.OnHand -= line.Quantity;
            stock.Sold += line.Quantity;
            sum += (long)line.Quantity * line.Price;
        }

        ref var customer = ref CollectionsMarshal.GetValueRefOrNullRef(customers, invoice.Customer);
        if (Unsafe.IsNullRef(ref customer))
            return false;
        customer.Spent += sum;
        customer.Invoices++;

        _totals.Invoices++;
        _totals.Lines += invoice.Lines.Length;
        _totals.Revenue += sum;
        return true;
    }
}
