using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW2013</summary>
public class StepsWaitForEachOtherTests
{
    [Fact]
    public Task Two_steps() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku)
        {
            [Step] int Count(decimal {|#0:price|}) => (int)price;
            [Step] decimal Price(int count) => count;
        }
        """,
        "SW2013", "Count takes the value of Price, which comes, in the end, from Count (Count ← Price ← Count): let one of them make its value without the other");

    [Fact]
    public Task Three_steps() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku)
        {
            [Step] StepResult<int> Count(decimal {|#0:price|}) => (int)price;
            [Step] decimal Price(long {|#1:sum|}) => sum;
            [Step] long Sum(int count) => count;
        }
        """,
        At(0, "SW2013", "Count takes the value of Price, which comes, in the end, from Count (Count ← Price ← Sum ← Count): let one of them make its value without the other"),
        At(1, "SW1016", "sum is the value of Sum, which runs after Price: move that step up"));

    [Fact]
    public Task A_step_that_is_only_too_late() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku)
        {
            [Step] void Count(decimal {|#0:price|}) { }
            [Step] decimal Price(in Stock stock) => stock.Available;
        }
        """,
        "SW1016", "price is the value of Price, which runs after Count: move that step up");
}
