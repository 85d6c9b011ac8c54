using System.Collections.Immutable;
using Stepwright.Integration.Tests.Banking;

#pragma warning disable SW2001, SW2008 // What becomes of rows that meet, and of keys that the command writes, is under test.
#pragma warning disable SW4002 // Keys from every sequence are under test, those that can change too.

namespace Stepwright.Integration.Tests.Keys;

public readonly record struct Payment(AccountId From, AccountId To, long Amount);

public readonly record struct Holder(AccountId Account, string Name);

/// <summary>Members of the command, named where there are two of the key's type.</summary>
[Command<Bank>, Distinct(nameof(From), nameof(To))]
public readonly partial record struct Pay(AccountId From, AccountId To, long Amount)
{
    [Step]
    void Move([From(nameof(Bank.Accounts)), Key(nameof(From))] ref Account from, [From(nameof(Bank.Accounts)), Key(nameof(To))] ref Account to)
    {
        from.Balance -= Amount;
        to.Balance += Amount;
    }
}

/// <summary>Members of the element, and a member of a member of the command.</summary>
[Command<Bank>]
public readonly partial record struct PayAll(ImmutableArray<Payment> Payments, Holder Collector)
{
    [Step, ForEach(nameof(Payments))]
    void Move(
        Payment payment,
        [From(nameof(Bank.Accounts)), Key(nameof(Payment.From))] ref Account from,
        [From(nameof(Bank.Accounts)), Key(nameof(payment), nameof(Payment.To))] ref Account to)
    {
        from.Balance -= payment.Amount;
        to.Balance += payment.Amount;
    }

    [Step, ForEach(nameof(Payments))]
    void Fee([From(nameof(Bank.Accounts)), Key(nameof(Collector), nameof(Holder.Account))] ref Account collector, in Payment payment) =>
        collector.Balance += payment.Amount / 10;
}

/// <summary>Elements that are keys themselves, bound by type and by parameter.</summary>
[Command<Bank>]
public readonly partial record struct Touch(AccountId[] Ids)
{
    [Step, ForEach(nameof(Ids))]
    void ByType([From(nameof(Bank.Accounts))] ref Account account) => account.Balance++;

    [Step, ForEach(nameof(Ids))]
    void ByParameter(in AccountId id, [From(nameof(Bank.Accounts)), Key(nameof(id))] ref Account account) => account.Balance += id.Value;
}

/// <summary>Methods that make the key: of the command, of the element, static ones.</summary>
[Command<Bank>]
public readonly partial record struct Annotate(AccountId Id, ImmutableArray<Payment> Payments)
{
    [Step]
    void One([Upsert, Key(nameof(Title))] ref Note note) => note.Revision++;

    [Step]
    void Fixed([Upsert, Key(nameof(FixedTitle))] ref Note note) => note.Revision++;

    [Step, ForEach(nameof(Payments))]
    void Each([Upsert, Key(nameof(TitleOf))] ref Note note) => note.Revision++;

    [Step, ForEach(nameof(Payments))]
    void EachStatic(Payment payment, [Upsert, Key(nameof(StaticTitleOf))] ref Note note) => note.Text = $"{payment.Amount}";

    static string FixedTitle() => "fixed";

    static string StaticTitleOf(Payment payment) => $"to {payment.To.Value}";

    string Title() => $"account {Id.Value}";

    string TitleOf(in Payment payment) => $"{Id.Value} from {payment.From.Value}";
}

/// <summary>The key in a row of the same step.</summary>
[Command<Bank>]
public readonly partial record struct GiveToParent(AccountId Id, long Amount)
{
    [Step]
    void Give([From(nameof(Bank.Accounts))] ref Account account, [From(nameof(Bank.Accounts)), Key(nameof(account), nameof(Account.Parent))] ref Account parent)
    {
        account.Balance -= Amount;
        parent.Balance += Amount;
    }
}

/// <summary>A chain of two: the parent's parent, through rows of earlier steps.</summary>
[Command<Bank>(Result = nameof(ReadGrandparent))]
public readonly partial record struct FindGrandparent(AccountId Id)
{
    [Step]
    void ReadChild([From(nameof(Bank.Accounts))] in Account child)
    {
    }

    [Step]
    void ReadParent([From(nameof(Bank.Accounts)), Key("child", nameof(Account.Parent))] in Account parent)
    {
    }

    [Step]
    long ReadGrandparent([From(nameof(Bank.Accounts)), Key("parent", nameof(Account.Parent))] in Account grandparent) => grandparent.Balance;
}

/// <summary>The key in a cell.</summary>
public record struct Favourite(AccountId Id);

[State]
public sealed partial class FavouriteBank
{
    public partial Table<AccountId, Account> Accounts { get; }

    public partial Cell<Favourite> Favourite { get; }
}

[Executor<FavouriteBank>]
public sealed partial class FavouriteBankExecutor;

[Command<FavouriteBank>]
public readonly partial record struct GiveToFavourite(long Amount, AccountId Next)
{
    [Step]
    void Change(ref Favourite favourite) => favourite.Id = Next;

    [Step]
    void Give([Key("favourite", nameof(Favourite.Id))] ref Account account) => account.Balance += Amount;
}

/// <summary>Dependent keys inside a loop.</summary>
[Command<Bank>]
public readonly partial record struct GiveToParents(ReadOnlyMemory<AccountId> Ids)
{
    [Step, ForEach(nameof(Ids))]
    void Give([From(nameof(Bank.Accounts))] in Account account, [From(nameof(Bank.Archive)), Upsert, Key(nameof(account), nameof(Account.Parent))] ref Account archived) =>
        archived.Balance += account.Balance;
}

/// <summary>A row created by the key in one that may be missing.</summary>
[Command<Bank>]
public readonly partial record struct ArchiveParent(AccountId Id)
{
    [Step]
    void Look([From(nameof(Bank.Accounts)), Optional] in Account account)
    {
    }

    [Step]
    void Make([From(nameof(Bank.Archive)), Key("account", nameof(Account.Parent))] out Account archived) => archived = new Account(1, Id);
}

/// <summary>Two parameters that may meet in one row, and are allowed to.</summary>
[Command<Bank>]
public readonly partial record struct Shift(AccountId From, AccountId To, long Amount)
{
    [Step(AllowSameRow = true)]
    void Move([From(nameof(Bank.Accounts)), Key(nameof(From))] ref Account from, [From(nameof(Bank.Accounts)), Key(nameof(To))] ref Account to)
    {
        from.Balance -= Amount;
        to.Balance += Amount;
    }
}

/// <summary>Two that may meet, and are not.</summary>
[Command<Bank>]
public readonly partial record struct Copy(AccountId From, AccountId To)
{
    [Step]
    void Write([From(nameof(Bank.Accounts)), Key(nameof(From))] in Account from, [From(nameof(Bank.Accounts)), Key(nameof(To)), Upsert] ref Account to) => to = from;
}
