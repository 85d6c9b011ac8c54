using System.Collections.Immutable;

namespace Retail;

/// <summary>The rows of one invoice number, put together.</summary>
internal sealed class Invoice
{
    /// <summary>Classifies the invoice by its number and its lines.</summary>
    public Invoice(string number, CustomerId? customer, ImmutableArray<InvoiceLine> lines)
    {
        Number = number;
        Customer = customer;
        Lines = lines;
        Kind = number.StartsWith('C') ? InvoiceKind.Cancel
            : lines.All(line => line.Quantity > 0) ? InvoiceKind.Post
            : InvoiceKind.Adjust;
    }

    public string Number { get; }

    /// <summary>The customer of the invoice's first row.</summary>
    public CustomerId? Customer { get; }

    public ImmutableArray<InvoiceLine> Lines { get; }

    public InvoiceKind Kind { get; }
}
