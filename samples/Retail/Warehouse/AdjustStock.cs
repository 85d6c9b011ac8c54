using System.Collections.Immutable;
using Stepwright;

namespace Retail;

/// <summary>A correction of the stock, such as a write-off: no customer, no money.</summary>
/// <param name="Lines">What is found or lost, by the sign of the quantity.</param>
[Command<Warehouse>]
public readonly partial record struct AdjustStock(ImmutableArray<InvoiceLine> Lines)
{
    [Step, ForEach(nameof(Lines))]
    StepResult Adjust(InvoiceLine line, ref Product product)
    {
        if (product.OnHand + line.Quantity < 0)
            return StepResult.Fail("out-of-stock", $"{line.Product} has {product.OnHand} left of the {line.Pieces} to write off.");
        product.OnHand += line.Quantity;
        return StepResult.Ok;
    }
}
