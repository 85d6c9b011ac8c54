using Stepwright.Integration.Tests.Assemblies;

namespace Stepwright.Integration.Tests.Conflicts;

/// <summary>The conflicts of commands that touch a state in every way, as the generated executor tells them.</summary>
public sealed class ConflictMatrixTests
{
    private static readonly ConflictMatrix Conflicts = DepotExecutor.Conflicts;

    public static TheoryData<Type, Type> Pairs
    {
        get
        {
            var pairs = new TheoryData<Type, Type>();
            foreach (var first in Conflicts.Commands)
            {
                foreach (var second in Conflicts.Commands)
                    pairs.Add(first.Type, second.Type);
            }

            return pairs;
        }
    }

    [Fact]
    public void The_matrix_is_made_once() => Assert.Same(Conflicts, DepotExecutor.Conflicts);

    [Fact]
    public void Every_command_tells_what_it_does_with_the_state() => Assert.Equal(
        [
            "Cancel: deletes Orders[Order]; writes Stock[Orders[Order].Sku]",
            "Donate: adds to Revenue",
            "LookUp: reads Stock[Sku]",
            "Ping: touches nothing",
            "ReportRevenue: reads Revenue",
            "Restock: writes, creates Stock[line.Sku]",
            "Sell: creates Orders[Order]; reads Prices; adds to Revenue; reads, writes Stock[Sku]",
            "SetPrices: writes Prices",
            "TakeInventory: reads all Stock",
        ],
        Conflicts.Commands.Select(command => command.ToString()));

    [Fact]
    public void Queries_are_the_commands_that_change_nothing() => Assert.Equal(
        ["LookUp", "Ping", "ReportRevenue", "TakeInventory"],
        Conflicts.Commands.Where(command => command.IsQuery).Select(command => command.Name));

    [Fact]
    public void An_access_is_data()
    {
        var access = Assert.Single(Conflicts[typeof(Restock)].Accesses);

        Assert.Equal("Stock", access.Member);
        Assert.Equal(StateMemberKind.Table, access.MemberKind);
        Assert.Equal(AccessKinds.Writes | AccessKinds.Creates, access.Kinds);
        Assert.Equal(["line.Sku"], access.Keys);
        Assert.True(access.IsChange);
    }

    [Fact]
    public void All_that_meet() => Assert.Equal(
        """
        Cancel and itself: Orders where keys are equal (deletes / deletes); Stock where keys are equal (writes / writes)
        Cancel and LookUp: Stock where keys are equal (writes / reads)
        Cancel and Restock: Stock where keys are equal (writes / writes, creates)
        Cancel and Sell: Orders where keys are equal (deletes / creates); Stock where keys are equal (writes / reads, writes)
        Cancel and TakeInventory: Stock always (writes / reads all)
        Donate and ReportRevenue: Revenue always (adds to / reads)
        LookUp and Restock: Stock where keys are equal (reads / writes, creates)
        LookUp and Sell: Stock where keys are equal (reads / reads, writes)
        ReportRevenue and Sell: Revenue always (reads / adds to)
        Restock and itself: Stock where keys are equal (writes, creates / writes, creates)
        Restock and Sell: Stock where keys are equal (writes, creates / reads, writes)
        Restock and TakeInventory: Stock always (writes, creates / reads all)
        Sell and itself: Orders where keys are equal (creates / creates); Stock where keys are equal (reads, writes / reads, writes)
        Sell and SetPrices: Prices always (reads / writes)
        Sell and TakeInventory: Stock always (reads, writes / reads all)
        SetPrices and itself: Prices always (writes / writes)
        """,
        Conflicts.ToString());

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Each_of_two_says_the_same_of_the_other(Type first, Type second) => Assert.Equal(
        Conflicts.Between(second, first).Select(conflict => conflict with { First = conflict.Second, Second = conflict.First }),
        Conflicts.Between(first, second));

    [Fact]
    public void Adding_beside_adding_is_no_conflict_and_beside_reading_always_is_one()
    {
        Assert.Empty(Conflicts.Between<Donate, Donate>());
        Assert.Empty(Conflicts.Between<Donate, Sell>());
        Assert.Equal(
            [new Conflict("Revenue", StateMemberKind.Accumulator, AccessKinds.Adds, AccessKinds.Reads, IsAlways: true)],
            Conflicts.Between<Donate, ReportRevenue>());
    }

    [Fact]
    public void What_is_no_command_of_the_executor_is_told()
    {
        var exception = Assert.Throws<ArgumentException>(() => Conflicts.Between<Sell, int>());

        Assert.StartsWith("System.Int32 is no command of this executor. Its commands are Cancel, Donate, LookUp,", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void As_Markdown() => Assert.Equal(
        """
        |  | Cancel | Donate | LookUp | Ping | ReportRevenue | Restock | Sell | SetPrices | TakeInventory |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | Cancel | Orders, Stock |  | Stock |  |  | Stock | Orders, Stock |  | **Stock** |
        | Donate |  |  |  |  | **Revenue** |  |  |  |  |
        | LookUp | Stock |  |  |  |  | Stock | Stock |  |  |
        | Ping |  |  |  |  |  |  |  |  |  |
        | ReportRevenue |  | **Revenue** |  |  |  |  | **Revenue** |  |  |
        | Restock | Stock |  | Stock |  |  | Stock | Stock |  | **Stock** |
        | Sell | Orders, Stock |  | Stock |  | **Revenue** | Stock | Orders, Stock | **Prices** | **Stock** |
        | SetPrices |  |  |  |  |  |  | **Prices** | **Prices** |  |
        | TakeInventory | **Stock** |  |  |  |  | **Stock** | **Stock** |  |  |

        Bold: always. Else: where keys are equal.

        """,
        Conflicts.ToMarkdown());

    [Fact]
    public void As_Mermaid() => Assert.Equal(
        """
        graph LR
            c0["Cancel"]
            c1["Donate"]
            c2["LookUp"]
            c3["Ping"]
            c4["ReportRevenue"]
            c5["Restock"]
            c6["Sell"]
            c7["SetPrices"]
            c8["TakeInventory"]
            c0 ---|"Orders, Stock"| c0
            c0 ---|"Stock"| c2
            c0 ---|"Stock"| c5
            c0 ---|"Orders, Stock"| c6
            c0 ===|"Stock"| c8
            c1 ===|"Revenue"| c4
            c2 ---|"Stock"| c5
            c2 ---|"Stock"| c6
            c4 ===|"Revenue"| c6
            c5 ---|"Stock"| c5
            c5 ---|"Stock"| c6
            c5 ===|"Stock"| c8
            c6 ---|"Orders, Stock"| c6
            c6 ===|"Prices"| c7
            c6 ===|"Stock"| c8
            c7 ===|"Prices"| c7

        """,
        Conflicts.ToMermaid());

    [Fact]
    public void Commands_of_referenced_assemblies_are_included()
    {
        const string State = """
            using Stepwright;
            namespace Ledger
            {
                public record struct Account(int Balance);
                [State] public sealed partial class Books
                {
                    public partial Table<int, Account> Accounts { get; }
                    public partial Accumulator<long> Paid { get; }
                }
            }
            """;
        const string Library = """
            using Stepwright;
            namespace Ledger.Commands
            {
                [Command<Books>] public readonly partial record struct Pay(int Id)
                {
                    [Step] void Add(ref Account account, Accumulate<long> paid) { account.Balance--; paid.Add(1); }
                }
            }
            """;
        const string App = """
            using Ledger;
            using Stepwright;
            [Command<Books>(Result = nameof(Read))] public readonly partial record struct Total { [Step] long Read(in long paid) => paid; }
            [Command<Books>] public readonly partial record struct Pay(int Id) { [Step] void Open(out Account account) => account = default; }
            [Executor<Books>] public sealed partial class BooksExecutor;
            public static class Program { public static string Run() => BooksExecutor.Conflicts.ToString(); }
            """;
        using var program = new CompiledProgram();

        Assert.Equal(
            """
            Ledger.Commands.Pay and itself: Accounts where keys are equal (writes / writes)
            Ledger.Commands.Pay and Pay: Accounts where keys are equal (writes / creates)
            Ledger.Commands.Pay and Total: Paid always (adds to / reads)
            Pay and itself: Accounts where keys are equal (creates / creates)
            """,
            program.Add("Ledger", State).Add("Ledger.Commands", Library).Add("App", App).Run());
    }
}
