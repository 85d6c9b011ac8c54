using System.Globalization;

namespace Stepwright.Benchmarks.Recovery.Trade;

/// <summary>An order that is paid at the bank and carried by the courier between two days.</summary>
[Command<Market>]
internal readonly partial record struct Ship(OrderId Order, ClientId Client, Sku Sku, int Quantity, int Price, int From, int Until, string Voucher, long Ticket)
{
    [Check]
    StepResult HasDays() => From < Until ? StepResult.Ok : StepResult.Fail("days", "It is to arrive before it is sent.");

    [Recover(nameof(HasDays))]
    Ship? Swap() => From == Until ? null : this with { From = Until, Until = From };

    [Step]
    StepResult Reserve(ref Stock stock)
    {
        if (stock.Available < Quantity)
        {
            var failure = StepResult.Fail("out-of-stock", $"{Sku.Value} has {stock.Available} left.");
            return stock.Available > 0 ? failure.Allow(nameof(Quantity), stock.Available) : failure;
        }

        stock.Available -= Quantity;
        stock.Reserved += Quantity;
        return StepResult.Ok;
    }

    [Step]
    int Total() => Quantity * Price;

    [Step]
    StepResult Charge(int total, ref Client client)
    {
        var left = client.Credit - client.Spent;
        if (total > left)
        {
            var failure = StepResult.Fail("limit", $"{Client.Value} has a credit of {left} left.");
            return left / Price > 0 ? failure.Allow(nameof(Quantity), left / Price) : failure;
        }

        client.Spent += total;
        client.Orders++;
        return StepResult.Ok;
    }

    [Step(TimeoutMilliseconds = 500), Retry(Attempts = 3, DelayMilliseconds = 1, Codes = ["busy"])]
    ValueTask<StepResult<ChargeId>> Pay(int total, [Service] IBank bank, CancellationToken cancellationToken) => bank.PayAsync(Ticket, total, cancellationToken);

    [Compensate(nameof(Pay), WhenInDoubt = true), Retry(Attempts = 3, DelayMilliseconds = 1)]
    ValueTask<StepResult> Refund([Service] IBank bank, CancellationToken cancellationToken) => bank.RefundAsync(Ticket, cancellationToken);

    [Step, Retry(Attempts = 2, DelayMilliseconds = 1)]
    ValueTask<StepResult<ParcelId>> Send([Service] ICourier courier, CancellationToken cancellationToken) => courier.SendAsync(Ticket, cancellationToken);

    [Fallback(nameof(Send))]
    ParcelId Post() => ParcelId.ByPost;

    [Compensate(nameof(Send), WhenInDoubt = true)]
    ValueTask Recall([Service] ICourier courier, CancellationToken cancellationToken) => courier.RecallAsync(Ticket, cancellationToken);

    // What is no number throws.
    [Step]
    int Discount(Accumulate<long> revenue)
    {
        revenue.Add(Quantity * Price);
        return int.Parse(Voucher, CultureInfo.InvariantCulture);
    }

    [Step]
    void Record(int total, int discount, ChargeId charge, ParcelId parcel, out Order order) => order = new(Client, Quantity, total - discount, charge, parcel);
}
