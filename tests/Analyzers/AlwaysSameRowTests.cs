using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1025</summary>
public class AlwaysSameRowTests
{
    [Fact]
    public Task One_key_twice() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(ref Stock from, in Stock {|#0:to|}) { }
        }
        """,
        "SW1025", "from and to always meet in Stock, and one of them writes: give them different keys, or say [Step(AllowSameRow = true)]");

    [Fact]
    public Task One_key_twice_by_name_and_by_type() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(in Stock from, [Key(nameof(Sku)), Upsert] ref Stock {|#0:to|}) { }
        }
        """,
        "SW1025", "from and to always meet in Stock, and one of them writes: give them different keys, or say [Step(AllowSameRow = true)]");

    [Fact]
    public Task A_deleted_row() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(in Stock from, [Delete] in Stock {|#0:to|}) { }
        }
        """,
        "SW1025", "from and to always meet in Stock, and one of them writes: give them different keys, or say [Step(AllowSameRow = true)]");

    [Fact]
    public Task A_cell_twice() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(in Totals first, ref Totals {|#0:second|}) { }
        }
        """,
        "SW1025", "first and second always meet in Totals, and one of them writes: give them different keys, or say [Step(AllowSameRow = true)]");

    [Fact]
    public Task A_view_and_a_written_row() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(TableView<Sku, Stock> all, ref Stock {|#0:stock|}) { }
        }
        """,
        "SW1025", "all and stock always meet in Stock, and one of them writes: give them different keys, or say [Step(AllowSameRow = true)]");

    [Fact]
    public Task Three_in_one_row() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(ref Stock a, in Stock {|#0:b|}, in Stock {|#1:c|}) { }
        }
        """,
        At(0, "SW1025", "a and b always meet in Stock, and one of them writes: give them different keys, or say [Step(AllowSameRow = true)]"),
        At(1, "SW1025", "a and c always meet in Stock, and one of them writes: give them different keys, or say [Step(AllowSameRow = true)]"));

    [Fact]
    public Task Two_parameters_of_one_name() => IsLeftToTheCompilerAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(ref Stock stock, ref Stock stock) { }
        }
        """);

    [Fact]
    public Task Rows_that_need_not_meet_or_may() => IsSoundAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku From, Sku To)
        {
            [Step] void A([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock to) { }
            [Step] void B([Key(nameof(From))] in Stock from, [Key(nameof(From))] in Stock to, TableView<Sku, Stock> all) { }
            [Step(AllowSameRow = true)] void C([Key(nameof(From))] ref Stock from, [Key(nameof(From))] ref Stock to) { }
            [Step] void D([Key(nameof(From)), From(nameof(Shop.Front))] ref Shelf from, [Key(nameof(From)), From(nameof(Shop.Back))] ref Shelf to) { }
            [Step] void E([Key(nameof(From))] ref Stock stock, TableView<OrderId, Order> orders, ref Totals totals) { }
        }
        """);
}
