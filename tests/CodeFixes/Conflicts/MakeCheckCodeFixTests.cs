using Stepwright.Analyzers;

namespace Stepwright.CodeFixes.Tests;

/// <summary>"Make a check" for SW2011.</summary>
public class MakeCheckCodeFixTests
{
    [Fact]
    public Task A_step_that_only_decides() => VerifyAsync(
        """
        [Command<Shop>]
        readonly partial record struct Take(Sku Sku, int Quantity)
        {
            [Step] void Lower(ref Account account) => account.Orders++;

            /// <summary>Whether there is enough.</summary>
            [Step] // first
            StepResult {|SW2011:Enough|}(in Stock stock) => stock.Available < Quantity ? StepResult.Fail("few", "Too few.") : StepResult.Ok;

            CustomerId Customer => new(1);
        }
        """,
        """
        [Command<Shop>]
        readonly partial record struct Take(Sku Sku, int Quantity)
        {
            [Step] void Lower(ref Account account) => account.Orders++;

            /// <summary>Whether there is enough.</summary>
            [Check] // first
            StepResult Enough(in Stock stock) => stock.Available < Quantity ? StepResult.Fail("few", "Too few.") : StepResult.Ok;

            CustomerId Customer => new(1);
        }
        """);

    [Fact]
    public Task Beside_other_attributes_written_in_full_nested_and_several() => VerifyAsync(
        """
        public static partial class Outer
        {
            [Command<Shop>]
            public readonly partial record struct Take(ImmutableArray<OrderLine> Lines)
            {
                [Stepwright.StepAttribute(AllowSameRow = true), ForEach(nameof(Lines))] StepResult {|SW2011:Enough|}(OrderLine line, in Stock stock) => stock.Available < line.Quantity ? StepResult.Fail("few", "Too few.") : StepResult.Ok;
                [ForEach(nameof(Lines)), Step] StepResult {|SW2011:Cheap|}(OrderLine line) => line.Price > 100 ? StepResult.Fail("dear", "Too dear.") : StepResult.Ok;
                [Step, ForEach(nameof(Lines))] void Lower(OrderLine line, ref Stock stock) => stock.Available -= line.Quantity;
            }
        }
        """,
        """
        public static partial class Outer
        {
            [Command<Shop>]
            public readonly partial record struct Take(ImmutableArray<OrderLine> Lines)
            {
                [Check, ForEach(nameof(Lines))] StepResult Enough(OrderLine line, in Stock stock) => stock.Available < line.Quantity ? StepResult.Fail("few", "Too few.") : StepResult.Ok;
                [ForEach(nameof(Lines)), Check] StepResult Cheap(OrderLine line) => line.Price > 100 ? StepResult.Fail("dear", "Too dear.") : StepResult.Ok;
                [Step, ForEach(nameof(Lines))] void Lower(OrderLine line, ref Stock stock) => stock.Available -= line.Quantity;
            }
        }
        """);

    [Fact]
    public Task Not_where_its_key_comes_from_the_row_of_a_step() => VerifyAsync(
        """
        [Command<Shop>]
        readonly partial record struct Take(OrderId Id)
        {
            [Step] void Lower(ref Order order) => order.Total--;
            [Step] StepResult {|SW2011:Enough|}([Key("order", nameof(Order.Sku))] in Stock stock) => stock.Available < 1 ? StepResult.Fail("few", "Too few.") : StepResult.Ok;
        }
        """,
        null);

    private static Task VerifyAsync(string source, string? fixedSource) => ShopFix.VerifyAsync<ConflictAnalyzer, MakeCheckCodeFix>(source, fixedSource);
}
