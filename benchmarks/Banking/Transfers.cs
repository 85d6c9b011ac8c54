namespace Stepwright.Benchmarks.Banking;

/// <summary>
/// Random transfers, the same in every process. Each comes with its reverse, all in random order, so that a run of them
/// leaves every balance as it was and can be repeated for ever.
/// </summary>
internal static class Transfers
{
    /// <summary>More than any account can lose before it gets it back.</summary>
    public const long OpeningBalance = 1_000_000_000;

    private const int MaximumAmount = 10_000;

    public static Transfer[] Create(int count, int accounts)
    {
        var random = new Random(20_110_101);
        var transfers = new Transfer[count];
        for (var i = 0; i < count; i += 2)
        {
            var from = random.Next(accounts);
            var to = (from + random.Next(1, accounts)) % accounts;
            var amount = random.Next(1, MaximumAmount);
            transfers[i] = new Transfer(new AccountId(from), new AccountId(to), amount);
            transfers[i + 1] = new Transfer(new AccountId(to), new AccountId(from), amount);
        }

        random.Shuffle(transfers);
        return transfers;
    }
}
