using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1009</summary>
public class FromNamesNoTableTests
{
    [Fact]
    public Task A_name_that_the_state_lacks() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take([From({|#0:"Cellar"|})] ref Shelf shelf) { }
        }
        """,
        "SW1009", "[From] is wrong: Shop has no table or cell Cellar");

    [Fact]
    public Task A_table_of_another_row() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take([From({|#0:nameof(Shop.Stock)|})] ref Shelf shelf) { }
        }
        """,
        "SW1009", "[From] is wrong: Stock is Table<Sku, Stock> and does not hold Shelf");

    [Fact]
    public Task A_view_of_a_table_of_another_row() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take([From({|#0:nameof(Shop.Stock)|})] TableView<Sku, Shelf> shelves) { }
        }
        """,
        "SW1009", "[From] is wrong: Stock is Table<Sku, Stock> and does not hold Shelf by Sku");

    [Fact]
    public Task A_name_that_does_not_exist() => IsLeftToTheCompilerAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take([From(nameof(Shop.Cellar))] ref Shelf shelf, [From(nameof(Shop.Cellar))] TableView<Sku, Shelf> shelves) { }
        }
        """);
}
