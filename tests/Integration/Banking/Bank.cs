namespace Stepwright.Integration.Tests.Banking;

public readonly record struct AccountId(int Value);

public record struct Account(long Balance, AccountId Parent);

public record struct Note(string? Text, int Revision);

public record struct Totals(int Commands, long Sum);

public record struct Limits(long Highest);

/// <summary>The state that most of these tests run on.</summary>
[State]
public sealed partial class Bank
{
    public partial Table<AccountId, Account> Accounts { get; }

    /// <summary>Of the same row type, so that steps say which they mean.</summary>
    public partial Table<AccountId, Account> Archive { get; }

    public partial Table<string, Note> Notes { get; }

    public partial Cell<Totals> Totals { get; }

    public partial Cell<Limits> Limits { get; }

    public partial Accumulator<long> Paid { get; }

    [Accumulate(AccumulatorOperation.Max)]
    public partial Accumulator<long> Largest { get; }

    [Invariant]
    static bool NotOverdrawn(in Account account) => account.Balance >= 0;

    [Invariant]
    static bool CountsUp(in Totals totals) => totals.Commands >= 0;

    // Only over one of the tables of its row type.
    [Invariant]
    static bool ArchiveIsSmall([From(nameof(Archive))] in Account account) => account.Balance < 1_000_000;
}

[Executor<Bank>]
public sealed partial class BankExecutor;
