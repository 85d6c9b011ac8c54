using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1007</summary>
public class NoTableHoldsRowTests
{
    [Fact]
    public Task A_row_by_in() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(in Uri {|#0:uri|}) { }
        }
        """,
        "SW1007", "No table or cell holds Uri: add one to Shop, or take a row that it has");

    [Fact]
    public Task A_row_by_ref() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(ref Uri {|#0:uri|}) { }
        }
        """,
        "SW1007", "No table or cell holds Uri: add one to Shop, or take a row that it has");

    [Fact]
    public Task A_row_by_out() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(out Uri {|#0:uri|}) => uri = null!;
        }
        """,
        "SW1007", "No table or cell holds Uri: add one to Shop, or take a row that it has");

    [Fact]
    public Task A_row_by_ref_readonly() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(ref readonly OrderLine {|#0:line|}) { }
        }
        """,
        "SW1007", "No table or cell holds OrderLine: add one to Shop, or take a row that it has");

    [Fact]
    public Task A_row_that_its_attribute_says_is_one() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] OrderLine Line() => default;
            [Step] void Take([Optional] in OrderLine {|#0:line|}) { }
        }
        """,
        "SW1007", "No table or cell holds OrderLine: add one to Shop, or take a row that it has");

    [Fact]
    public Task An_element_by_ref() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(OrderId Order, ImmutableArray<OrderLine> Lines)
        {
            [Step, ForEach(nameof(Lines))] void Take(ref OrderLine {|#0:line|}) { }
        }
        """,
        "SW1007", "No table or cell holds OrderLine: add one to Shop, or take a row that it has");

    [Fact]
    public Task A_row_of_a_check() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Check] bool Holds(in OrderLine {|#0:line|}) => true;
        }
        """,
        "SW1007", "No table or cell holds OrderLine: add one to Shop, or take a row that it has");

    [Fact]
    public Task A_view_of_no_table() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(TableView<OrderId, Stock> {|#0:stock|}) { }
        }
        """,
        "SW1007", "No table or cell holds Stock by OrderId: add one to Shop, or take a row that it has");

    [Fact]
    public Task A_view_of_a_cell() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(in TableView<int, Totals> {|#0:totals|}) { }
        }
        """,
        "SW1007", "No table or cell holds Totals by int: add one to Shop, or take a row that it has");

    [Fact]
    public Task A_row_of_a_type_that_does_not_exist() => IsLeftToTheCompilerAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(ref Missing stock, in List<Missing> list, TableView<Missing, Stock> view) { }
        }
        """);

    [Fact]
    public Task A_row_whose_table_is_of_a_type_that_does_not_exist() => IsLeftToTheCompilerAsync(
        """
        [State] public partial class Depot
        {
            public partial Table<Missing, Stock> Stock { get; }
        }
        [Command<Depot>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(ref Stock stock) { }
        }
        """);

    [Fact]
    public Task Rows_views_elements_and_values_by_every_passing() => IsSoundAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(OrderId Order, ImmutableArray<OrderLine> Lines)
        {
            [Step] OrderLine First() => Lines[0];
            [Step, ForEach(nameof(Lines))] void Take(in OrderLine line, ref Stock stock, in TableView<OrderId, Order> orders, in CancellationToken token, in StepContext context) { }
            [Step] void Put(in OrderLine first, TableView<Sku, Stock> stock, CancellationToken token, StepContext context, ref readonly Order order) { }
        }
        """);
}
