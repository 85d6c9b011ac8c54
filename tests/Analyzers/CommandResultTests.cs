using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1021</summary>
public class CommandResultTests
{
    [Fact]
    public Task A_step_that_there_is_not() => IsReportedAsync(
        """
        [Command<Shop>({|#0:Result = "Weigh"|})]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] int Count() => 1;
        }
        """,
        "SW1021", "Result is wrong: Move has no step Weigh");

    [Fact]
    public Task A_method_that_is_no_step() => IsReportedAsync(
        """
        [Command<Shop>({|#0:Result = nameof(Count)|})]
        public readonly partial record struct Move(Sku Sku)
        {
            int Count() => 1;
        }
        """,
        "SW1021", "Result is wrong: Move has no step Count");

    [Fact]
    public Task A_check() => IsReportedAsync(
        """
        [Command<Shop>({|#0:Result = nameof(Has)|})]
        public readonly partial record struct Move(Sku Sku)
        {
            [Check] bool Has() => true;
        }
        """,
        "SW1021", "Result is wrong: Move has no step Has");

    [Fact]
    public Task Two_steps_of_the_name() => IsReportedAsync(
        """
        [Command<Shop>({|#0:Result = nameof(Count)|})]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] int Count() => 1;
            [Step] int Count(ref Stock stock) => 1;
        }
        """,
        "SW1021", "Result is wrong: Move has several steps Count");

    [Fact]
    public Task A_step_without_a_value() => IsReportedAsync(
        """
        [Command<Shop>({|#0:Result = nameof(Count)|})]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Count() { }
        }
        """,
        "SW1021", "Result is wrong: the step Count has no value");

    [Fact]
    public Task A_step_that_only_may_fail() => IsReportedAsync(
        """
        [Command<Shop>({|#0:Result = nameof(Count)|})]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] StepResult Count() => StepResult.Ok;
        }
        """,
        "SW1021", "Result is wrong: the step Count has no value");

    [Fact]
    public Task A_step_for_each_element() => IsReportedAsync(
        """
        [Command<Shop>({|#0:Result = nameof(Count)|})]
        public readonly partial record struct Move(OrderId Order, ImmutableArray<OrderLine> Lines)
        {
            [Step, ForEach(nameof(Lines))] int Count(OrderLine line) => 1;
        }
        """,
        "SW1021", "Result is wrong: the step Count has a value for each element");

    [Fact]
    public Task A_value_of_a_private_type() => IsReportedAsync(
        """
        [Command<Shop>({|#0:Result = nameof(Count)|})]
        public readonly partial record struct Move(Sku Sku)
        {
            private record struct Size(int Value);
            [Step] Size Count() => default;
        }
        """,
        "SW1021", "Result is wrong: Size is private: make it public or internal, so that callers can name it");

    [Fact]
    public Task A_name_that_does_not_exist() => IsLeftToTheCompilerAsync(
        """
        [Command<Shop>(Result = nameof(Missing))]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] int Count() => 1;
        }
        """);

    [Fact]
    public Task A_value_of_a_type_that_does_not_exist() => IsLeftToTheCompilerAsync(
        """
        [Command<Shop>(Result = nameof(Count))]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] Missing Count() => default;
        }
        """);

    [Fact]
    public Task Steps_with_values() => IsSoundAsync(
        """
        internal record struct Size(int Value);
        [Command<Shop>(Result = nameof(Count), OnFailure = OnFailure.KeepCompletedSteps)] public partial record struct First { [Step] int Count() => 1; }
        [Command<Shop>(Result = nameof(Count))] public partial record struct Second { [Step] public StepResult<string?[]> Count() => StepResult.Fail("none", "None."); }
        [Command<Shop>(Result = nameof(Count))] public partial record struct Third { [Step] Size Count() => default; }
        [Command<Shop>(Result = null)] public partial record struct Fourth { [Step] int Count() => 1; }
        [Executor<Shop>] public sealed partial class ShopExecutor;
        """);
}
