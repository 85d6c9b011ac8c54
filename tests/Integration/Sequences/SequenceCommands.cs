using System.Collections;
using System.Collections.Immutable;
using Stepwright.Integration.Tests.Banking;

#pragma warning disable SW4002 // Every sequence that a step can run over is under test, those that can change too.

namespace Stepwright.Integration.Tests.Sequences;

/// <summary>Elements by Length and an indexer of its own.</summary>
public readonly struct Countdown(int length)
{
    public int Length { get; } = length;

    public int this[int index] => Length - index;
}

/// <summary>Elements by Count and an indexer from base interfaces.</summary>
public interface INumbers : IReadOnlyList<int>;

public sealed class Numbers(params int[] numbers) : INumbers
{
    public int Count => numbers.Length;

    public int this[int index] => numbers[index];

    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)numbers).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Every kind of sequence that a step can run over.</summary>
[Command<Bank>]
public readonly partial record struct EverySequence(
    ImmutableArray<int> Immutable,
    int[]? Array,
    Memory<int> Memory,
    ReadOnlyMemory<int> ReadOnlyMemory,
    List<int> List,
    INumbers Interface,
    Countdown Countdown,
    int? Nullable)
{
    [Step, ForEach(nameof(Immutable))]
    void OfImmutable(int number, ref Totals totals) => totals.Sum += number;

    [Step, ForEach(nameof(Array))]
    void OfArray(in int number, ref Totals totals) => totals.Sum += 10 * number;

    [Step, ForEach(nameof(Memory))]
    void OfMemory(int number, ref Totals totals) => totals.Sum += 100 * number;

    [Step, ForEach(nameof(ReadOnlyMemory))]
    void OfReadOnlyMemory(in int number, ref Totals totals) => totals.Sum += 1_000 * number;

    [Step, ForEach(nameof(List))]
    void OfList(in int number, ref Totals totals) => totals.Sum += 10_000 * number;

    [Step, ForEach(nameof(Interface))]
    void OfInterface(int number, ref Totals totals) => totals.Sum += 100_000 * number;

    [Step, ForEach(nameof(Countdown))]
    void OfLength(int number, ref Totals totals) => totals.Sum += 1_000_000 * number;

    [Step, ForEach(nameof(Nullable))]
    void OfNullable(in int number, ref Totals totals) => totals.Sum += 10_000_000 * number;

    [Step, ForEach(nameof(Array))]
    void WithoutElement(ref Totals totals) => totals.Commands++;
}

/// <summary>Rows for each element of every kind of sequence.</summary>
[Command<Bank>]
public readonly partial record struct EveryRowSequence(ImmutableArray<AccountId> Immutable, AccountId[]? Array, List<AccountId> List, AccountId? Nullable)
{
    [Step, ForEach(nameof(Immutable))]
    void OfImmutable([From(nameof(Bank.Accounts))] ref Account account, in Totals totals) => account.Balance += 1 + totals.Commands;

    [Step, ForEach(nameof(Array))]
    void OfArray([From(nameof(Bank.Accounts))] ref Account account) => account.Balance += 10;

    [Step, ForEach(nameof(List))]
    void OfList([From(nameof(Bank.Accounts))] ref Account account) => account.Balance += 100;

    [Step, ForEach(nameof(Nullable))]
    void OfNullable([From(nameof(Bank.Accounts))] ref Account account) => account.Balance += 1_000;
}

/// <summary>Opens thousands of accounts, or counts them up.</summary>
[Command<Bank>]
public readonly partial record struct OpenMany(ImmutableArray<AccountId> Ids, int FailAt)
{
    [Step, ForEach(nameof(Ids))]
    void Make(AccountId id, [From(nameof(Bank.Accounts)), Upsert] ref Account account) => account.Balance += id.Value;

    [Step, ForEach(nameof(Ids))]
    StepResult Check(AccountId id, [From(nameof(Bank.Accounts))] in Account account) =>
        id.Value == FailAt ? StepResult.Fail("there", $"{account.Balance}") : StepResult.Ok;
}

public sealed class FaultyNumbers(int throwsAt)
{
    public int Count => throwsAt < 0 ? throw new InvalidOperationException("count") : 3;

    public int this[int index] => index == throwsAt ? throw new InvalidOperationException($"index {index}") : index;
}

[Command<Bank>]
public readonly partial record struct RunFaulty(FaultyNumbers Faulty, AccountId Id)
{
    [Step]
    void First([From(nameof(Bank.Accounts))] ref Account account) => account.Balance++;

    [Step, ForEach(nameof(Faulty))]
    void Each(int number, ref Totals totals) => totals.Sum += number;
}
