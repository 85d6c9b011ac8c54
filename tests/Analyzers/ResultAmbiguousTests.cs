using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1015</summary>
public class ResultAmbiguousTests
{
    [Fact]
    public Task Two_steps_of_one_type() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] int Count() => 1;
            [Step] StepResult<int> Weigh() => 2;
            [Step] void Take(int {|#0:number|}) { }
        }
        """,
        "SW1015", "number may be the value of Count or Weigh, which both return int: name the parameter after the step that is meant");

    [Fact]
    public Task Three_steps_of_one_type() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] int Count() => 1;
            [Step] int Weigh() => 2;
            [Step] int Measure() => 3;
            [Step] void Take(in int {|#0:number|}) { }
        }
        """,
        "SW1015", "number may be the value of Count, Weigh or Measure, which all return int: name the parameter after the step that is meant");

    [Fact]
    public Task Parameters_that_bear_the_names_of_steps() => IsSoundAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] int Count() => 1;
            [Step] int Weigh(int count) => 2;
            [Step] void Take(int count, int weigh) { }
        }
        """);
}
