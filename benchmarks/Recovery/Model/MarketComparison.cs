using Stepwright.Benchmarks.Recovery.Faults;
using Stepwright.Benchmarks.Recovery.Trade;

namespace Stepwright.Benchmarks.Recovery.Model;

/// <summary>Compares the market and the outside books with the model.</summary>
internal static class MarketComparison
{
    /// <summary>A market with the model's rows.</summary>
    public static Market CreateMarket(this MarketModel model)
    {
        var market = new Market();
        foreach (var (sku, stock) in model.Stock)
            market.Stock.Add(sku, stock);
        foreach (var (id, client) in model.Clients)
            market.Clients.Add(id, client);
        foreach (var (id, order) in model.Orders)
            market.Orders.Add(id, order);
        market.OrderIds.Restart(new OrderId(model.NextOrder));
        market.Revenue.Value = model.Revenue;
        return market;
    }

    /// <exception cref="DeviationException">Something differs.</exception>
    public static void Compare(this MarketModel model, Market market, FaultyServices services)
    {
        Compare(nameof(Market.Stock), model.Stock, market.Stock);
        Compare(nameof(Market.Clients), model.Clients, market.Clients);
        Compare(nameof(Market.Orders), model.Orders, market.Orders);
        Expect(nameof(Market.OrderIds), model.NextOrder, market.OrderIds.Peek.Value);
        Expect(nameof(Market.Revenue), model.Revenue, market.Revenue.Value);
        Expect("the hash of the state", model.CreateMarket().ComputeHash(), market.ComputeHash());
        Compare("the bank", model.Payments, services.Payments);
        Compare("the courier", model.Parcels.ToDictionary(static ticket => ticket, static _ => true), services.Parcels);
        if (services.OutOfOrder.TryPeek(out var ticket))
            throw new DeviationException($"ticket {ticket} was refunded before its parcel was called back");
    }

    private static void Compare<TKey, TRow>(string name, Dictionary<TKey, TRow> expected, IEnumerable<KeyValuePair<TKey, TRow>> actual)
        where TKey : notnull
    {
        var rest = expected.ToDictionary();
        foreach (var (key, row) in actual)
        {
            if (!rest.Remove(key, out var other))
                throw new DeviationException($"{name} has {key}, {row}");
            Expect($"{name}[{key}]", other, row);
        }

        foreach (var (key, row) in rest)
            throw new DeviationException($"{name} has no {key}, {row}");
    }

    private static void Expect<T>(string name, T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            throw new DeviationException($"{name} is {actual}, and {expected} in the model");
    }
}
