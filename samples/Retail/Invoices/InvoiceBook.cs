using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Retail;

/// <summary>Rows gathered to invoices, in the order in which their numbers first appear, and all that the rows name.</summary>
internal sealed class InvoiceBook
{
    private InvoiceBook(ImmutableArray<Invoice> invoices, IReadOnlyDictionary<StockCode, string> products, IReadOnlyCollection<CustomerId> customers, int lines)
    {
        Invoices = invoices;
        Products = products;
        Customers = customers;
        Lines = lines;
    }

    public ImmutableArray<Invoice> Invoices { get; }

    /// <summary>Every product of any row, with the first description that is not empty.</summary>
    public IReadOnlyDictionary<StockCode, string> Products { get; }

    /// <summary>Every customer of any row, also of rows whose invoice is another customer's.</summary>
    public IReadOnlyCollection<CustomerId> Customers { get; }

    /// <summary>Lines of all invoices.</summary>
    public int Lines { get; }

    /// <summary>Gathers rows, which need not stand together, to invoices.</summary>
    public static InvoiceBook Gather(IReadOnlyList<InvoiceRow> rows)
    {
        var drafts = new List<Draft>();
        var byNumber = new Dictionary<string, Draft>();
        var products = new Dictionary<StockCode, string>();
        var customers = new HashSet<CustomerId>();

        foreach (var row in rows)
        {
            ref Draft? draft = ref CollectionsMarshal.GetValueRefOrAddDefault(byNumber, row.Invoice, out _);
            if (draft is null) drafts.Add(draft = new(row.Invoice, row.Customer));
            draft.Lines.Add(new(row.Product, row.Quantity, row.Price));

            ref string? description = ref CollectionsMarshal.GetValueRefOrAddDefault(products, row.Product, out _);
            if (string.IsNullOrEmpty(description)) description = row.Description;
            if (row.Customer is { } customer) customers.Add(customer);
        }

        var invoices = drafts.Select(draft => new Invoice(draft.Number, draft.Customer, draft.Lines.DrainToImmutable()));
        return new([.. invoices], products, customers, rows.Count);
    }

    private sealed class Draft(string number, CustomerId? customer)
    {
        public string Number => number;

        public CustomerId? Customer => customer;

        public ImmutableArray<InvoiceLine>.Builder Lines { get; } = ImmutableArray.CreateBuilder<InvoiceLine>();
    }
}
