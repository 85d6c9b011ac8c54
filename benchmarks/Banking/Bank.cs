namespace Stepwright.Benchmarks.Banking;

[State]
public sealed partial class Bank
{
    public partial Table<AccountId, Account> Accounts { get; }

    /// <summary>A bank whose accounts 0, 1, 2, … hold the same balance.</summary>
    public static Bank WithAccounts(int count)
    {
        var bank = new Bank();
        bank.Accounts.EnsureCapacity(count);
        for (var i = 0; i < count; i++)
            bank.Accounts.Add(new AccountId(i), new Account(Transfers.OpeningBalance));
        return bank;
    }
}
