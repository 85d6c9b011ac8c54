using Stepwright.Benchmarks.Banking;

namespace Stepwright.Benchmarks.Baseline;

/// <summary>The bank as a plain object.</summary>
internal sealed class BaselineBank : IBaselineState
{
    public Dictionary<int, Account> Accounts { get; init; } = [];

    public static BaselineBank WithAccounts(int count)
    {
        var bank = new BaselineBank();
        for (var i = 0; i < count; i++)
            bank.Accounts.Add(i, new Account(Transfers.OpeningBalance));
        return bank;
    }

    public Type? KeyOf(Type row) => typeof(AccountId);

    public object? Get(Type row, object? key) => Accounts.TryGetValue(((AccountId)key!).Value, out var account) ? account : null;

    public void Set(Type row, object? key, object value) => Accounts[((AccountId)key!).Value] = (Account)value;
}
