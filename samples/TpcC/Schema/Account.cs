using System.Globalization;

namespace TpcC;

/// <summary>What payments and deliveries need of a customer. Amounts are in cents.</summary>
/// <param name="Balance">C_BALANCE.</param>
/// <param name="YtdPayment">C_YTD_PAYMENT.</param>
/// <param name="Payments">C_PAYMENT_CNT.</param>
/// <param name="Deliveries">C_DELIVERY_CNT.</param>
/// <param name="HasBadCredit">Whether C_CREDIT is "BC".</param>
/// <param name="Data">C_DATA.</param>
public record struct Account(long Balance, long YtdPayment, int Payments, int Deliveries, bool HasBadCredit, string Data)
{
    private const int DataLength = 500;

    /// <summary>Takes a payment; of a customer with bad credit, C_DATA keeps it.</summary>
    /// <param name="id">The customer.</param>
    /// <param name="district">Where it is paid.</param>
    /// <param name="amount">How much.</param>
    /// <returns>The new balance.</returns>
    public long Pay(CustomerId id, DistrictId district, long amount)
    {
        Balance -= amount;
        YtdPayment += amount;
        Payments++;
        if (HasBadCredit)
            Data = Noted(Data, id, district, amount);
        return Balance;
    }

    /// <summary>Takes the delivery of an order.</summary>
    /// <param name="amount">What the order costs.</param>
    public void Deliver(long amount)
    {
        Balance += amount;
        Deliveries++;
    }

    private static string Noted(string data, CustomerId id, DistrictId district, long amount)
    {
        Span<char> noted = stackalloc char[DataLength];
        noted.TryWrite(
            CultureInfo.InvariantCulture,
            $"{id.Number} {id.District.Value} {id.District.Warehouse.Value} {district.Value} {district.Warehouse.Value} {amount}|",
            out var written);
        var kept = data.AsSpan(0, Math.Min(data.Length, DataLength - written));
        kept.CopyTo(noted[written..]);
        return new string(noted[..(written + kept.Length)]);
    }
}
