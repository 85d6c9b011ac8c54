using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1004</summary>
public class StateMemberTests
{
    [Fact]
    public Task A_field() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            public readonly Table<Sku, Stock> {|#0:Stock|} = null!;
        }
        """,
        "SW1004", "Stock is declared wrongly: make it a partial property: public partial … { get; }");

    [Fact]
    public Task A_field_that_is_a_cell() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            Cell<Totals> {|#0:Totals|} = null!;
        }
        """,
        "SW1004", "Totals is declared wrongly: make it a partial property: public partial … { get; }");

    [Fact]
    public Task A_property_that_is_not_partial() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            public Table<Sku, Stock> {|#0:Stock|} { get; } = null!;
        }
        """,
        "SW1004", "Stock is declared wrongly: make it partial without a body: public partial … { get; }");

    [Fact]
    public Task A_static_property() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            public static partial Table<Sku, Stock> {|#0:Stock|} { get; }
        }
        """,
        "SW1004", "Stock is declared wrongly: it cannot be static");

    [Fact]
    public Task An_indexer() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            public partial Table<Sku, Stock> {|#0:this|}[int index] { get; }
        }
        """,
        "SW1004", "this[] is declared wrongly: it cannot be an indexer");

    [Fact]
    public Task A_property_with_a_setter() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            public partial Table<Sku, Stock> {|#0:Stock|} { get; set; }
        }
        """,
        "SW1004", "Stock is declared wrongly: give it a getter only: { get; }");

    [Fact]
    public Task A_property_without_a_getter() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            public partial Table<Sku, Stock> {|#0:Stock|} { set; }
        }
        """,
        "SW1004", "Stock is declared wrongly: give it a getter only: { get; }");

    [Fact]
    public Task A_property_with_an_implementation() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            public partial Table<Sku, Stock> {|#0:Stock|} { get; }
            public partial Table<Sku, Stock> Stock => null!;
        }
        """,
        "SW1004", "Stock is declared wrongly: leave its implementation to the generator");

    [Fact]
    public Task A_private_property() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            partial Table<Sku, Stock> {|#0:Stock|} { get; }
        }
        """,
        "SW1004", "Stock is declared wrongly: make it public or internal, so that commands reach it");

    [Fact]
    public Task A_property_that_may_be_null() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            public partial Table<Sku, Stock>? {|#0:Stock|} { get; }
        }
        """,
        "SW1004", "Stock is declared wrongly: it is never null: drop the ?");

    [Fact]
    public Task A_row_that_the_compiler_does_not_know() => IsLeftToTheCompilerAsync(
        """
        [State] public partial class Depot
        {
            public partial Table<Sku, Missing> Stock { get; }
            public partial Tabel<Sku, Account> Accounts { get; }
        }
        """);

    [Fact]
    public Task A_key_of_any_type_and_rows_of_any_struct() => IsSoundAsync(
        """
        [State] public partial class Depot
        {
            public partial Table<string, (int Count, string Name)> Names { get; }
            public partial Table<(int, long), int> Pairs { get; }
            public partial Table<int, KeyValuePair<int, string[]>> Lists { get; }
        }
        """);

    [Fact]
    public Task Members_that_are_no_tables() => IsSoundAsync(
        """
        [State] public partial class Depot
        {
            public partial Cell<Totals> Totals { get; }
            public string Name { get; set; } = "";
            private int _count;
            public int Next() => _count++;
        }
        """);

    [Fact]
    public Task Rows_that_are_no_structs() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            public partial Table<int, IComparable> {|#0:Stock|} { get; }
        }
        """,
        "SW1004", "Stock is declared wrongly: its rows are IComparable, which is no struct that always has a value");

    [Fact]
    public Task Rows_that_may_be_null() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            public partial Cell<Stock?> {|#0:Stock|} { get; }
        }
        """,
        "SW1004", "Stock is declared wrongly: its rows are Stock?, which is no struct that always has a value");

    [Fact]
    public Task Keys_that_may_be_null() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            public partial Table<string?, Stock> {|#0:Stock|} { get; }
        }
        """,
        "SW1004", "Stock is declared wrongly: its keys are string?, which may be null");

    [Fact]
    public Task Keys_that_a_state_cannot_hold() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            public partial Table<dynamic, Stock> {|#0:Stock|} { get; }
        }
        """,
        "SW1004", "Stock is declared wrongly: a state cannot hold dynamic: name another type");

    [Fact]
    public Task Rows_that_are_less_visible() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            record struct Inner(int Count);
            public partial Table<int, Inner> {|#0:Stock|} { get; }
        }
        """,
        "SW1004", "Stock is declared wrongly: Inner is less visible than it: make both public or both internal");

    [Fact]
    public Task A_property_that_is_an_error_to_use() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            [Obsolete("old", true)] public partial Cell<Totals> {|#0:Stock|} { get; }
        }
        """,
        "SW1004", "Stock is declared wrongly: it is obsolete as an error, and generated code must use it");

    [Fact]
    public Task Properties_of_every_accessibility_that_commands_reach() => IsSoundAsync(
        """
        [State] public partial class Depot
        {
            internal partial Table<Sku, Stock> Stock { get; }
            protected internal partial Table<Sku, Shelf> Shelves { get; }
            public virtual partial Cell<Totals> Totals { get; }
        }
        """);
}
