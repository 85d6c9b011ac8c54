using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1016</summary>
public class ResultTooLateTests
{
    [Fact]
    public Task The_value_of_a_later_step() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(int {|#0:count|}) { }
            [Step] int Count() => 1;
        }
        """,
        "SW1016", "count is the value of Count, which runs after Take: move that step up");

    [Fact]
    public Task The_value_of_a_later_step_that_may_fail() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(int {|#0:count|}) { }
            [Step] StepResult<int> Count() => 1;
        }
        """,
        "SW1016", "count is the value of Count, which runs after Take: move that step up");

    [Fact]
    public Task The_value_of_a_later_step_for_each_element_would_not_do() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(OrderId Order, ImmutableArray<OrderLine> Lines)
        {
            [Step] void Take(int {|#0:count|}) { }
            [Step, ForEach(nameof(Lines))] int Count(OrderLine line) => 1;
        }
        """,
        "SW1014", "Nothing gives the parameter count its value: no earlier step returns int, no table or cell of Shop holds it, and it is not the element of a [ForEach]");

    [Fact]
    public Task Steps_may_be_declared_after_what_is_no_step() => IsSoundAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] int Count() => Size();
            int Size() => 1;
            [Step] void Take(int count) { }
        }
        """);
}
