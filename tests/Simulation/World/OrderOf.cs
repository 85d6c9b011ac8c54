namespace Stepwright.Simulation;

/// <summary>One number for rows in their order.</summary>
internal static class OrderOf
{
    public static long Rows(IEnumerable<KeyValuePair<Id, Coin>> rows)
    {
        long hash = 17;
        foreach (var (id, coin) in rows)
        {
            HandOver.Reach();
            hash = unchecked((hash * 1_000_003) + (id.Value * 31) + (coin.Value * 7) + coin.Link.Value);
        }

        return hash;
    }
}
