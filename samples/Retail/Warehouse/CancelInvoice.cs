using System.Collections.Immutable;
using Stepwright;

namespace Retail;

/// <summary>A cancellation: stock comes back, the customer is refunded.</summary>
/// <param name="Customer">Who is refunded; none at the till.</param>
/// <param name="Lines">What comes back; the sign of the quantities does not matter.</param>
[Command<Warehouse>]
public readonly partial record struct CancelInvoice(CustomerId? Customer, ImmutableArray<InvoiceLine> Lines)
{
    [Step, ForEach(nameof(Lines))]
    void GiveBack(InvoiceLine line, ref Product product)
    {
        product.OnHand += line.Pieces;
        product.Sold -= line.Pieces;
    }

    [Step]
    decimal Total()
    {
        decimal total = 0;
        foreach (var line in Lines) total += line.Pieces * line.Price;
        return total;
    }

    [Step, ForEach(nameof(Customer))]
    void Refund(decimal total, CustomerId customer, ref Customer account) => account.Spent -= total;

    [Step]
    void Tally(decimal total, ref Sales sales) => sales.Revenue -= total;
}
