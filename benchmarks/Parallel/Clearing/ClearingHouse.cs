using Stepwright.Benchmarks.Banking;

namespace Stepwright.Benchmarks.Parallel.Clearing;

[State]
public sealed partial class ClearingHouse
{
    public partial Table<AccountId, ClearedAccount> Accounts { get; }

    public partial Accumulator<long> Turnover { get; }

    /// <summary>A clearing house whose accounts 0, 1, 2, … hold the same balance.</summary>
    public static ClearingHouse WithAccounts(int count)
    {
        var house = new ClearingHouse();
        house.Accounts.EnsureCapacity(count);
        for (var i = 0; i < count; i++)
            house.Accounts.Add(new AccountId(i), new ClearedAccount(Transfers.OpeningBalance, (ulong)i));
        return house;
    }
}
