using Stepwright.Integration.Tests.Banking;

namespace Stepwright.Integration.Tests.Parameters;

[Command<Bank>(Result = nameof(Read))]
public readonly partial record struct ReadAccount(AccountId Id)
{
    [Step]
    long Read([From(nameof(Bank.Accounts))] in Account account) => account.Balance;
}

[Command<Bank>]
public readonly partial record struct Deposit(AccountId Id, long Amount)
{
    [Step]
    void Add([From(nameof(Bank.Accounts))] ref Account account) => account.Balance += Amount;
}

[Command<Bank>]
public readonly partial record struct Open(AccountId Id, long Balance)
{
    [Step]
    void Make([From(nameof(Bank.Accounts))] out Account account) => account = new Account(Balance, Id);
}

[Command<Bank>]
public readonly partial record struct WriteNote(string Title, string Text)
{
    [Step]
    void Write([Upsert, Key(nameof(Title))] ref Note note)
    {
        note.Text = Text;
        note.Revision++;
    }
}

[Command<Bank>(Result = nameof(Remove))]
public readonly partial record struct Close(AccountId Id)
{
    [Step]
    long Remove([From(nameof(Bank.Accounts)), Delete] in Account account) => account.Balance;
}

[Command<Bank>]
public readonly partial record struct CloseIfOpen(AccountId Id)
{
    [Step]
    void Remove([From(nameof(Bank.Accounts)), Delete, Optional] in Account account)
    {
    }
}

[Command<Bank>(Result = nameof(Look))]
public readonly partial record struct LookUp(AccountId Id)
{
    [Step]
    (bool Found, long Balance) Look([From(nameof(Bank.Accounts)), Optional] in Account account, bool accountFound) => (accountFound, account.Balance);
}

[Command<Bank>(Result = nameof(Sum))]
public readonly partial record struct SumAccounts(AccountId Known)
{
    [Step]
    string Sum([From(nameof(Bank.Accounts))] TableView<AccountId, Account> accounts, [From(nameof(Bank.Archive))] in TableView<AccountId, Account> archive)
    {
        var sum = accounts.Sum(pair => pair.Value.Balance);
        var keys = string.Join(' ', accounts.Keys.Select(key => key.Value));
        var known = accounts.TryGet(Known, out var account) ? account.Balance : -1;
        return $"{accounts.Count} {sum} [{keys}] {accounts.ContainsKey(Known)} {known} {archive.Count}";
    }
}

[Command<Bank>(Result = nameof(Read))]
public readonly partial record struct ReadCells
{
    [Step]
    long Read(in Totals totals, in Limits limits) => totals.Sum + limits.Highest;
}

[Command<Bank>]
public readonly partial record struct Count(long Sum)
{
    [Step]
    void Add(ref Totals totals, ref Limits limits)
    {
        totals = new Totals(totals.Commands + 1, totals.Sum + Sum);
        limits.Highest = Math.Max(limits.Highest, Sum);
    }
}

/// <summary>Rows of two tables of one type, one moved to the other.</summary>
[Command<Bank>]
public readonly partial record struct MoveToArchive(AccountId Id)
{
    [Step]
    void Move([From(nameof(Bank.Accounts)), Delete] in Account account, [From(nameof(Bank.Archive))] out Account archived) => archived = account;
}
