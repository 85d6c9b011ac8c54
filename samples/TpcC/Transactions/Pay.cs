using Stepwright;

namespace TpcC;

/// <summary>The Payment transaction of a customer who gives the number (clause 2.5).</summary>
/// <param name="Payment">The number of this request.</param>
/// <param name="District">Where it is paid.</param>
/// <param name="Customer">Who pays.</param>
/// <param name="Amount">How much, in cents.</param>
/// <param name="At">When, in seconds.</param>
[Command<Company>(Result = nameof(Credit))]
public readonly partial record struct Pay(PaymentId Payment, DistrictId District, CustomerId Customer, long Amount, int At)
{
    [Step]
    void Collect([Key(nameof(District), nameof(DistrictId.Warehouse))] ref WarehouseYtd warehouse, ref DistrictYtd district)
    {
        warehouse.Amount += Amount;
        district.Amount += Amount;
    }

    /// <returns>The new balance, in cents.</returns>
    [Step]
    long Credit(ref Account account) => account.Pay(Customer, District, Amount);

    [Step]
    void Record(in DistrictYtd district, out Payment payment) => payment = new Payment(Customer, District, At, Amount, district.PaymentText);
}
