using System.Collections.Immutable;

namespace Stepwright.Benchmarks.Invoicing;

/// <summary>
/// Random invoices, the same in every process. Each comes with its return (the same lines with negative quantities), all in
/// random order, so that a run of them leaves the stock as it was and can be repeated for ever.
/// </summary>
internal static class Invoices
{
    private const int MaximumQuantity = 12;
    private const int MaximumPrice = 2_000;

    /// <summary>More than all invoices can take before they give it back.</summary>
    public static Stock OpeningStock => new(OnHand: 1_000_000_000, Sold: 0);

    public static PostInvoice[] Create(int count, int lines, int products, int customers)
    {
        var random = new Random(20_101_201);
        var invoices = new PostInvoice[count];
        for (var i = 0; i < count; i += 2)
        {
            var customer = new CustomerId(random.Next(customers));
            var taken = ImmutableArray.CreateBuilder<InvoiceLine>(lines);
            var returned = ImmutableArray.CreateBuilder<InvoiceLine>(lines);
            for (var n = 0; n < lines; n++)
            {
                var line = new InvoiceLine(new ProductId(random.Next(products)), random.Next(1, MaximumQuantity + 1), random.Next(1, MaximumPrice));
                taken.Add(line);
                returned.Add(line with { Quantity = -line.Quantity });
            }

            invoices[i] = new PostInvoice(customer, taken.MoveToImmutable());
            invoices[i + 1] = new PostInvoice(customer, returned.MoveToImmutable());
        }

        random.Shuffle(invoices);
        return invoices;
    }

    public static ShopBatch BatchOf(ShopExecutor executor, ReadOnlySpan<PostInvoice> invoices)
    {
        var batch = executor.CreateBatch();
        foreach (ref readonly var invoice in invoices)
            batch.Add(invoice);
        return batch;
    }
}
