using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1008</summary>
public class SeveralTablesHoldRowTests
{
    [Fact]
    public Task A_row_of_two_tables() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(ref Shelf {|#0:shelf|}) { }
        }
        """,
        "SW1008", "Shelf is held by Front and Back: say which one is meant, as with [From(nameof(Shop.Front))]");

    [Fact]
    public Task A_row_of_two_tables_in_a_check() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Check] bool Holds(in Shelf {|#0:shelf|}) => true;
        }
        """,
        "SW1008", "Shelf is held by Front and Back: say which one is meant, as with [From(nameof(Shop.Front))]");

    [Fact]
    public Task A_row_of_three() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            public partial Table<Sku, Stock> A { get; }
            public partial Table<Sku, Stock> B { get; }
            public partial Cell<Stock> C { get; }
        }
        [Command<Depot>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(in Stock {|#0:stock|}) { }
        }
        """,
        "SW1008", "Stock is held by A, B and C: say which one is meant, as with [From(nameof(Depot.A))]");

    [Fact]
    public Task A_view_of_two_tables() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(TableView<Sku, Shelf> {|#0:shelves|}) { }
        }
        """,
        "SW1008", "Shelf by Sku is held by Front and Back: say which one is meant, as with [From(nameof(Shop.Front))]");

    [Fact]
    public Task Rows_and_views_that_say_which() => IsSoundAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take([From(nameof(Shop.Front))] ref Shelf from, [From("Back")] ref Shelf to) { }
            [Step] void Look([From(nameof(Shop.Back))] TableView<Sku, Shelf> shelves) { }
        }
        """);
}
