using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1018</summary>
public class ContradictoryAccessTests
{
    [Fact]
    public Task Upsert_by_in() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take([Upsert] in Stock {|#0:stock|}) { }
        }
        """,
        "SW1018", "The access of stock contradicts itself: [Upsert] creates a row to write: take it by ref");

    [Fact]
    public Task Upsert_by_out() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take([Upsert] out Stock {|#0:stock|}) => stock = default;
        }
        """,
        "SW1018", "The access of stock contradicts itself: [Upsert] creates a row to write: take it by ref");

    [Fact]
    public Task Delete_by_ref() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take([Delete] ref Stock {|#0:stock|}) { }
        }
        """,
        "SW1018", "The access of stock contradicts itself: [Delete] removes the row after the step: take it by in");

    [Fact]
    public Task Delete_by_out() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take([Delete] out Stock {|#0:stock|}) => stock = default;
        }
        """,
        "SW1018", "The access of stock contradicts itself: [Delete] removes the row after the step: take it by in");

    [Fact]
    public Task Optional_by_ref() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take([Optional] ref Stock {|#0:stock|}) { }
        }
        """,
        "SW1018", "The access of stock contradicts itself: [Optional] reads a row that may be missing: take it by in, or write it with [Upsert] ref");

    [Fact]
    public Task Optional_by_out() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take([Optional] out Stock {|#0:stock|}) => stock = default;
        }
        """,
        "SW1018", "The access of stock contradicts itself: [Optional] reads a row that may be missing: take it by in, or write it with [Upsert] ref");

    [Fact]
    public Task A_cell_that_is_created() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(out Totals {|#0:totals|}) => totals = default;
        }
        """,
        "SW1018", "The access of totals contradicts itself: Totals is a cell, which is always there: take it by in or ref");

    [Fact]
    public Task A_cell_that_is_upserted() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take([Upsert] ref Totals {|#0:totals|}) { }
        }
        """,
        "SW1018", "The access of totals contradicts itself: Totals is a cell, which is always there: leave [Upsert] off");

    [Fact]
    public Task A_cell_that_is_deleted() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take([Delete] in Totals {|#0:totals|}) { }
        }
        """,
        "SW1018", "The access of totals contradicts itself: Totals is a cell, which is always there: leave [Delete] off");

    [Fact]
    public Task A_cell_that_is_optional_in_a_check() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Check] bool Has([Optional] in Totals {|#0:totals|}) => true;
        }
        """,
        "SW1018", "The access of totals contradicts itself: Totals is a cell, which is always there: leave [Optional] off");

    [Fact]
    public Task A_cell_by_key() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take([Key(nameof(Sku))] in Totals {|#0:totals|}) { }
        }
        """,
        "SW1018", "The access of totals contradicts itself: Totals is a cell, which has no key: leave [Key] off");

    [Fact]
    public Task A_context_by_ref() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(ref StepContext {|#0:given|}) { }
        }
        """,
        "SW1018", "The access of given contradicts itself: a StepContext cannot be changed: take it by in");

    [Fact]
    public Task A_context_by_out() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(out StepContext {|#0:given|}) => given = default;
        }
        """,
        "SW1018", "The access of given contradicts itself: a StepContext cannot be changed: take it by in");

    [Fact]
    public Task A_view_by_ref() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(ref TableView<Sku, Stock> {|#0:given|}) { }
        }
        """,
        "SW1018", "The access of given contradicts itself: a TableView cannot be changed: take it by value");

    [Fact]
    public Task A_view_by_out() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(out TableView<Sku, Stock> {|#0:given|}) => given = default;
        }
        """,
        "SW1018", "The access of given contradicts itself: a TableView cannot be changed: take it by value");

    [Fact]
    public Task A_token_by_ref() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(ref CancellationToken {|#0:given|}) { }
        }
        """,
        "SW1018", "The access of given contradicts itself: a CancellationToken cannot be changed: take it by value");

    [Fact]
    public Task A_token_by_out() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(out CancellationToken {|#0:given|}) => given = default;
        }
        """,
        "SW1018", "The access of given contradicts itself: a CancellationToken cannot be changed: take it by value");

    [Fact]
    public Task Upsert_of_a_value() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] int Count() => 1;
            [Step] void Take([Upsert] int {|#0:count|}) { }
        }
        """,
        "SW1018", "The access of count contradicts itself: [Upsert] is for rows, and it is none");

    [Fact]
    public Task Delete_of_a_value() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] int Count() => 1;
            [Step] void Take([Delete] int {|#0:count|}) { }
        }
        """,
        "SW1018", "The access of count contradicts itself: [Delete] is for rows, and it is none");

    [Fact]
    public Task Optional_of_a_value() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] int Count() => 1;
            [Step] void Take([Optional] int {|#0:count|}) { }
        }
        """,
        "SW1018", "The access of count contradicts itself: [Optional] is for rows, and it is none");

    [Fact]
    public Task Key_of_a_value() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] int Count() => 1;
            [Step] void Take([Key(nameof(Sku))] int {|#0:count|}) { }
        }
        """,
        "SW1018", "The access of count contradicts itself: [Key] is for rows, and it is none");

    [Fact]
    public Task From_of_a_value() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] int Count() => 1;
            [Step] void Take([From(nameof(Shop.Stock))] int {|#0:count|}) { }
        }
        """,
        "SW1018", "The access of count contradicts itself: [From] is for rows, and it is none");

    [Fact]
    public Task Upsert_of_an_element() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(OrderId Order, ImmutableArray<OrderLine> Lines)
        {
            [Step, ForEach(nameof(Lines))] void Take([Upsert] OrderLine {|#0:line|}) { }
        }
        """,
        "SW1018", "The access of line contradicts itself: [Upsert] is for rows, and it is none");

    [Fact]
    public Task Key_of_a_context() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take([Key(nameof(Sku))] in StepContext {|#0:context|}) { }
        }
        """,
        "SW1018", "The access of context contradicts itself: [Key] is for rows, and it is none");

    [Fact]
    public Task Key_of_a_view() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take([Key(nameof(Sku))] TableView<Sku, Stock> {|#0:stock|}) { }
        }
        """,
        "SW1018", "The access of stock contradicts itself: [Key] is for rows, and it is none");

    [Fact]
    public Task From_of_a_token() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take([From(nameof(Shop.Stock))] CancellationToken {|#0:token|}) { }
        }
        """,
        "SW1018", "The access of token contradicts itself: [From] is for rows, and it is none");

    [Fact]
    public Task Accesses_that_make_sense() => IsSoundAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void A([Upsert] ref Stock stock) { }
            [Step] void B([Delete] in Stock stock) { }
            [Step] void C([Optional] in Stock stock) { }
            [Step] void D([Optional, Delete] in Stock stock) { }
            [Step] void E(ref Totals totals) { }
            [Step] void F([From(nameof(Shop.Totals))] in Totals totals) { }
            [Check] bool G([Optional] in Stock stock, in Totals totals) => true;
        }
        """);
}
