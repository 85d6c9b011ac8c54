using Stepwright;

namespace TpcC;

/// <summary>The Order-Status transaction of a customer who gives the last name (clause 2.6).</summary>
/// <param name="Name">Who asks.</param>
[Command<Company>(Result = nameof(Look))]
public readonly partial record struct OrderStatusByLastName(LastNameId Name)
{
    /// <returns>A sum over all that the customer is shown.</returns>
    [Step]
    long Look(
        in Namesakes namesakes,
        [Key(nameof(namesakes), nameof(Namesakes.Middle))] in Account account,
        [Key(nameof(namesakes), nameof(Namesakes.Middle))] in LastOrder last,
        [Key(nameof(last), nameof(LastOrder.Order))] in Order order) =>
        Status.Sum(account, order);
}
