using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1020</summary>
public class InvariantDeclarationTests
{
    [Fact]
    public Task An_instance_method() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            public partial Table<Sku, Stock> Stock { get; }
            public partial Cell<Totals> Totals { get; }
            [Invariant] bool {|#0:Holds|}(in Stock stock) => true;
        }
        """,
        "SW1020", "The invariant Holds must be declared as static bool Holds(in Row row)");

    [Fact]
    public Task A_generic_method() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            public partial Table<Sku, Stock> Stock { get; }
            public partial Cell<Totals> Totals { get; }
            [Invariant] static bool {|#0:Holds|}<T>(in T row) => true;
        }
        """,
        "SW1020", "The invariant Holds must be declared as static bool Holds(in Row row)");

    [Fact]
    public Task A_method_that_returns_something_else() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            public partial Table<Sku, Stock> Stock { get; }
            public partial Cell<Totals> Totals { get; }
            [Invariant] static StepResult {|#0:Holds|}(in Stock stock) => default;
        }
        """,
        "SW1020", "The invariant Holds must be declared as static bool Holds(in Row row)");

    [Fact]
    public Task A_method_without_a_row() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            public partial Table<Sku, Stock> Stock { get; }
            public partial Cell<Totals> Totals { get; }
            [Invariant] static bool {|#0:Holds|}() => true;
        }
        """,
        "SW1020", "The invariant Holds must be declared as static bool Holds(in Row row)");

    [Fact]
    public Task A_method_of_two_rows() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            public partial Table<Sku, Stock> Stock { get; }
            public partial Cell<Totals> Totals { get; }
            [Invariant] static bool {|#0:Holds|}(in Stock stock, in Totals totals) => true;
        }
        """,
        "SW1020", "The invariant Holds must be declared as static bool Holds(in Row row)");

    [Fact]
    public Task A_row_by_ref() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            public partial Table<Sku, Stock> Stock { get; }
            public partial Cell<Totals> Totals { get; }
            [Invariant] static bool {|#0:Holds|}(ref Stock stock) => true;
        }
        """,
        "SW1020", "The invariant Holds must be declared as static bool Holds(in Row row)");

    [Fact]
    public Task A_row_that_no_table_holds() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            public partial Table<Sku, Stock> Stock { get; }
            public partial Cell<Totals> Totals { get; }
            [Invariant] static bool Holds(in Order {|#0:order|}) => true;
        }
        """,
        "SW1020", "The invariant Holds takes Order, which no table or cell of Depot holds");

    [Fact]
    public Task A_row_of_another_table() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            public partial Table<Sku, Stock> Stock { get; }
            public partial Cell<Totals> Totals { get; }
            [Invariant] static bool Holds([From({|#0:nameof(Totals)|})] in Stock stock) => true;
        }
        """,
        "SW1020", "The invariant Holds takes Stock, which no table or cell Totals of Depot holds");

    [Fact]
    public Task An_invariant_that_is_an_error_to_use() => IsReportedAsync(
        """
        [State] public partial class Depot { public partial Cell<Totals> Totals { get; } [Invariant, Obsolete("old", true)] static bool {|#0:Holds|}(in Totals totals) => true; }
        """,
        "SW1020", "The invariant Holds is obsolete as an error, and generated code must call it");

    [Fact]
    public Task An_invariant_outside_a_state() => IsReportedAsync(
        """
        public class Plain { [Invariant] static bool {|#0:Holds|}(in Stock stock) => true; }
        """,
        "SW1020", "The invariant Holds is outside a state: make it a method of a class that is marked with [State]");

    [Fact]
    public Task An_invariant_of_a_command() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Invariant] static bool {|#0:Holds|}(in Stock stock) => true;
        }
        """,
        "SW1020", "The invariant Holds is outside a state: make it a method of a class that is marked with [State]");

    [Fact]
    public Task Rows_and_tables_that_do_not_exist() => IsLeftToTheCompilerAsync(
        """
        [State] public partial class Depot
        {
            public partial Table<Sku, Stock> Stock { get; }
            [Invariant] static bool A(in Missing row) => true;
            [Invariant] static bool B([From(nameof(Missing))] in Stock row) => true;
        }
        """);

    [Fact]
    public Task Invariants_of_tables_and_cells() => IsSoundAsync(
        """
        [State] public partial class Depot
        {
            public partial Table<Sku, Stock> Stock { get; }
            public partial Table<Sku, Stock> More { get; }
            public partial Cell<Totals> Totals { get; }
            [Invariant] static bool A(in Stock stock) => true;
            [Invariant] public static bool B([From(nameof(More))] in Stock stock) => true;
            [Invariant] static bool C(Totals totals) => true;
            [Invariant] static bool C(in Stock stock) => true;
        }
        """);
}
