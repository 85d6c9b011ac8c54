using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1014</summary>
public class ParameterHasNoSourceTests
{
    [Fact]
    public Task A_type_that_nothing_gives() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(int {|#0:count|}) { }
        }
        """,
        "SW1014", "Nothing gives the parameter count its value: no earlier step returns int, no table or cell of Shop holds it, and it is not the element of a [ForEach]");

    [Fact]
    public Task A_parameter_with_a_default_value() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(ref Stock stock, int {|#0:count|} = 1) { }
        }
        """,
        "SW1014", "Nothing gives the parameter count its value: no earlier step returns int, no table or cell of Shop holds it, and it is not the element of a [ForEach]");

    [Fact]
    public Task Its_own_value() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] int Take(int {|#0:count|}) => count;
        }
        """,
        "SW1014", "Nothing gives the parameter count its value: no earlier step returns int, no table or cell of Shop holds it, and it is not the element of a [ForEach]");

    [Fact]
    public Task A_row_by_value() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(Stock {|#0:stock|}) { }
        }
        """,
        "SW1014", "Nothing gives the parameter stock its value: take the row Stock by in, ref or out");

    [Fact]
    public Task A_row_by_value_with_a_mark() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take([Upsert] Stock {|#0:stock|}) { }
        }
        """,
        "SW1014", "Nothing gives the parameter stock its value: take the row Stock by in, ref or out");

    [Fact]
    public Task A_row_by_value_in_a_check() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Check] bool Has(Stock {|#0:stock|}) => true;
        }
        """,
        "SW1014", "Nothing gives the parameter stock its value: take the row Stock by in");

    [Fact]
    public Task The_value_of_a_step_for_each_element() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(OrderId Order, ImmutableArray<OrderLine> Lines)
        {
            [Step, ForEach(nameof(Lines))] int Count(OrderLine line) => line.Quantity;
            [Step] void Take(int {|#0:count|}) { }
        }
        """,
        "SW1014", "Nothing gives the parameter count its value: the value of Count is one for each element and cannot be passed on");

    [Fact]
    public Task Whether_a_row_was_found_that_must_be_there() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(in Stock stock, bool {|#0:stockFound|}) { }
        }
        """,
        "SW1014", "Nothing gives the parameter stockFound its value: mark the row stock with [Optional]");

    [Fact]
    public Task The_element_of_a_later_sequence() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(OrderId Order, ImmutableArray<OrderLine> Lines)
        {
            [Step] void Take(OrderLine {|#0:line|}) { }
            [Step, ForEach(nameof(Lines))] void Put(OrderLine line) { }
        }
        """,
        "SW1014", "Nothing gives the parameter line its value: no earlier step returns OrderLine, no table or cell of Shop holds it, and it is not the element of a [ForEach]");

    [Fact]
    public Task Values_of_steps_elements_and_what_the_executor_gives() => IsSoundAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(OrderId Order, ImmutableArray<OrderLine> Lines, Sku Sku)
        {
            [Check] bool Has([Optional] in Stock stock, bool stockFound, CancellationToken token) => stockFound;
            [Step] StepResult<int> Count() => 1;
            [Step, ForEach(nameof(Lines))] void Take(OrderLine line, int count, [Optional] in Stock stock, bool stockFound) { }
            [Step] void Put(in int count, StepContext context, CancellationToken token) { }
        }
        """);
}
