namespace Stepwright.Benchmarks.Recovery.Trade;

/// <summary>Articles that clients order on credit. Its invariants are what no correction may break.</summary>
[State]
internal sealed partial class Market
{
    public partial Table<Sku, Stock> Stock { get; }

    public partial Table<ClientId, Client> Clients { get; }

    public partial Table<OrderId, Order> Orders { get; }

    public partial Sequence<OrderId> OrderIds { get; }

    [Accumulate(AccumulatorOperation.Sum)]
    public partial Accumulator<long> Revenue { get; }

    [Invariant]
    static bool NeverNegative(in Stock stock) => stock.Available >= 0;

    [Invariant]
    static bool WithinCredit(in Client client) => client.Spent <= client.Credit;
}
