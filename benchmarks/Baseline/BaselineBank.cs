using Stepwright.Benchmarks.Banking;

namespace Stepwright.Benchmarks.Baseline;

/// <summary>The bank as a plain object that System.Text.Json can copy.</summary>
public sealed class BaselineBank
{
    public Dictionary<int, Account> Accounts { get; init; } = [];

    public static BaselineBank WithAccounts(int count)
    {
        var bank = new BaselineBank();
        for (var i = 0; i < count; i++)
            bank.Accounts.Add(i, new Account(Transfers.OpeningBalance));
        return bank;
    }
}
