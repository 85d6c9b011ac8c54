namespace Stepwright.Integration.Tests.Assemblies;

/// <summary>State, commands and executor in assemblies of their own.</summary>
public sealed class AssemblyTests
{
    private const string State = """
        using Stepwright;

        namespace Ledger
        {
            public readonly record struct AccountId(int Value);
            public record struct Account(int Balance);
            public record struct Totals(int Moves);

            [State]
            public sealed partial class Books
            {
                public partial Table<AccountId, Account> Accounts { get; }
                public partial Cell<Totals> Totals { get; }
                [Accumulate(AccumulatorOperation.Max)] public partial Accumulator<int> Largest { get; }
                internal partial Accumulator<int> Hidden { get; }
                [Invariant] static bool NotOverdrawn(in Account account) => account.Balance >= 0;
            }
        }
        """;

    private const string Commands = """
        using Ledger;
        using Stepwright;

        namespace Ledger.Commands
        {
            [Command<Books>(Result = nameof(Left))]
            public readonly partial record struct Pay(AccountId From, AccountId To, int Amount)
            {
                [Step] void Move([Key(nameof(From))] ref Account from, [Key(nameof(To))] ref Account to) { from.Balance -= Amount; to.Balance += Amount; }
                [Step] void Note(Accumulate<int> largest) => largest.Add(Amount);
                [Step] int Left([Key(nameof(From))] in Account from, ref Totals totals) { totals.Moves++; return from.Balance; }
            }

            // Not for other assemblies.
            [Command<Books>]
            internal readonly partial record struct Hidden
            {
                [Step] void Count(ref Totals totals) => totals.Moves += 100;
            }
        }
        """;

    private const string App = """
        using Ledger;
        using Ledger.Commands;
        using Stepwright;

        [Command<Books>]
        public readonly partial record struct Open(AccountId Id, int Balance)
        {
            [Step] void Make(out Account account) => account = new(Balance);
        }

        [Executor<Books>]
        public sealed partial class BooksExecutor;

        public static class Program
        {
            public static string Run()
            {
                var books = new Books();
                var executor = new BooksExecutor(books);
                var batch = executor.CreateBatch();
                batch.Add(new Open(new(1), 10));
                batch.Add(new Open(new(2), 0));
                var paid = batch.Add(new Pay(new(1), new(2), 4));
                var overdrawn = batch.Add(new Pay(new(1), new(2), 40));
                var result = executor.Execute(batch);
                return $"{result.ValueOf(paid)} {result[overdrawn].Failure!.Code} {books.Accounts[new(1)].Balance} {books.Accounts[new(2)].Balance} {books.Totals.Value.Moves} {books.Largest.Value}";
            }
        }
        """;

    [Fact]
    public void Three_assemblies_work_together()
    {
        using var program = new CompiledProgram();
        Assert.Equal("6 invariant 6 4 1 4", program.Add("Ledger", State).Add("Ledger.Commands", Commands).Add("App", App).Run());
    }

    [Fact]
    public void One_assembly_does_the_same()
    {
        // Usings come first in a file, so each part is a file of its own.
        using var program = new CompiledProgram();
        Assert.Equal("6 invariant 6 4 1 4", program.Add("App", State, Commands, App).Run());
    }
}
