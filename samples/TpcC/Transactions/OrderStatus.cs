using Stepwright;

namespace TpcC;

/// <summary>The Order-Status transaction of a customer who gives the number (clause 2.6).</summary>
/// <param name="Customer">Who asks.</param>
[Command<Company>(Result = nameof(Look))]
public readonly partial record struct OrderStatus(CustomerId Customer)
{
    /// <returns>A sum over all that the customer is shown.</returns>
    [Step]
    long Look(in Account account, in LastOrder last, [Key(nameof(last), nameof(LastOrder.Order))] in Order order) =>
        Status.Sum(account, order);
}
