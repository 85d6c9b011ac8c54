using System.Collections.Immutable;
using Stepwright.Integration.Tests.Banking;

#pragma warning disable SW4002 // What becomes of steps that reach past their signature is under test.

#pragma warning disable SW2012 // What becomes of steps that reach past their signature is under test.

namespace Stepwright.Integration.Tests.Failures;

[Command<Bank>]
public readonly partial record struct Guarded(AccountId Id, long AtLeast, bool HasReason)
{
    [Check]
    bool IsRich([From(nameof(Bank.Accounts)), Optional] in Account account) => account.Balance >= AtLeast;

    [Check]
    StepResult HasAReason() => HasReason ? StepResult.Ok : StepResult.Fail("no-reason", "Say why.");

    [Step]
    void Count(ref Totals totals) => totals.Commands++;
}

/// <summary>A check of each element, with a row of its own.</summary>
[Command<Bank>]
public readonly partial record struct GuardedEach(ImmutableArray<AccountId> Ids)
{
    [Check, ForEach(nameof(Ids))]
    bool IsEven([From(nameof(Bank.Accounts))] in Account account, AccountId id) => account.Balance % 2 == 0 && id.Value < 10;

    [Step]
    void Count(ref Totals totals) => totals.Commands++;
}

[Command<Bank>]
public readonly partial record struct Break(AccountId Id, long Balance, int Commands)
{
    [Step]
    void SetAccount([From(nameof(Bank.Accounts))] ref Account account) => account.Balance = Balance;

    [Step]
    void SetTotals(ref Totals totals) => totals.Commands = Commands;
}

[Command<Bank>]
public readonly partial record struct PutIntoArchive(AccountId Id, long Balance)
{
    [Step]
    void Put([From(nameof(Bank.Archive)), Upsert] ref Account archived) => archived.Balance = Balance;
}

public sealed class StepException(string message) : Exception(message);

/// <summary>Throws in a step with a row, without one, in a key method, or in the middle of a loop.</summary>
[Command<Bank>]
public readonly partial record struct Throw(AccountId Id, string? Where, ImmutableArray<int> Numbers)
{
    [Step]
    void AtRow([From(nameof(Bank.Accounts))] ref Account account)
    {
        account.Balance = 0;
        ThrowAt("row");
    }

    [Step]
    void WithoutRow() => ThrowAt("no row");

    [Step, ForEach(nameof(Numbers))]
    void Each(int number, ref Totals totals)
    {
        totals.Sum += number;
        ThrowAt($"number {number}");
    }

    [Step]
    void ByMethod([Upsert, Key(nameof(Title))] ref Note note) => note.Revision++;

    string Title()
    {
        ThrowAt("key");
        return "title";
    }

    void ThrowAt(string place)
    {
        if (place == Where)
            throw new StepException(place);
    }
}

/// <summary>A failure of its author's, after it wrote.</summary>
[Command<Bank>]
public readonly partial record struct Withdraw(AccountId Id, long Amount)
{
    [Step]
    StepResult Take([From(nameof(Bank.Accounts))] ref Account account)
    {
        account.Balance -= Amount;
        return account.Balance < 0 ? StepResult.Fail("too-little", $"{-account.Balance} more is needed.") : StepResult.Ok;
    }
}

[Command<Bank>]
public readonly partial record struct UseStateDirectly(Bank Bank)
{
    [Step]
    void Read() => Bank.Accounts.ContainsKey(default);
}

[Command<Bank>]
public readonly partial record struct RunWithin(BankExecutor Executor, BankBatch Batch)
{
    [Step]
    void Run() => Executor.Execute(Batch);
}

[Command<Bank>]
public readonly partial record struct AddWithin(BankBatch Batch)
{
    [Step]
    void Add() => Batch.Add(new Withdraw(new(1), 1));
}

/// <summary>Fails without a row, by a message of the caller's.</summary>
[Command<Bank>]
public readonly partial record struct Reject(string Code, string Message)
{
    [Step]
    StepResult First() => Code == "first" ? StepResult.Fail(Code, Message) : StepResult.Ok;

    [Step]
    StepResult Second() => StepResult.Fail(Code, Message);
}
