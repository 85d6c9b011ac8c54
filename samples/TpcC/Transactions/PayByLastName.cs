using Stepwright;

namespace TpcC;

/// <summary>The Payment transaction of a customer who gives the last name (clause 2.5).</summary>
/// <param name="Payment">The number of this request.</param>
/// <param name="District">Where it is paid.</param>
/// <param name="Name">Who pays.</param>
/// <param name="Amount">How much, in cents.</param>
/// <param name="At">When, in seconds.</param>
[Command<Company>(Result = nameof(Credit))]
public readonly partial record struct PayByLastName(PaymentId Payment, DistrictId District, LastNameId Name, long Amount, int At)
{
    [Step]
    void Collect([Key(nameof(District), nameof(DistrictId.Warehouse))] ref WarehouseYtd warehouse, ref DistrictYtd district)
    {
        warehouse.Amount += Amount;
        district.Amount += Amount;
    }

    /// <returns>The new balance, in cents.</returns>
    [Step]
    long Credit(in Namesakes namesakes, [Key(nameof(namesakes), nameof(Namesakes.Middle))] ref Account account) =>
        account.Pay(namesakes.Middle, District, Amount);

    [Step]
    void Record(in Namesakes namesakes, in DistrictYtd district, out Payment payment) =>
        payment = new Payment(namesakes.Middle, District, At, Amount, district.PaymentText);
}
