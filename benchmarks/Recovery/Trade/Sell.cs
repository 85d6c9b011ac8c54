using System.Globalization;

namespace Stepwright.Benchmarks.Recovery.Trade;

/// <summary>An order over the counter, under the next number.</summary>
[Command<Market>]
internal readonly partial record struct Sell(ClientId Client, Sku Sku, int Quantity, int Price, string Voucher)
{
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
    void Record([Next(nameof(Market.OrderIds))] OrderId id, [Key(nameof(id))] out Order order) => order = new(Client, Quantity, Quantity * Price, default, default);

    // What is no number throws.
    [Step]
    int Pay() => Quantity * (Price - int.Parse(Voucher, CultureInfo.InvariantCulture));

    [Step]
    StepResult Charge(int pay, ref Client client)
    {
        var left = client.Credit - client.Spent;
        if (pay > left)
        {
            var failure = StepResult.Fail("limit", $"{Client.Value} has a credit of {left} left.");
            var affordable = left * Quantity / pay;
            return affordable > 0 ? failure.Allow(nameof(Quantity), affordable) : failure;
        }

        client.Spent += pay;
        client.Orders++;
        return StepResult.Ok;
    }

    [Step]
    void Tally(int pay, Accumulate<long> revenue) => revenue.Add(pay);
}
