namespace Stepwright.CodeFixes.Tests;

/// <summary>"Make the guard a check" of what a step begins with.</summary>
public class ExtractCheckRefactoringTests
{
    [Fact]
    public Task A_guard_moves_before_the_first_step_with_its_comment() => VerifyAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Take(Sku Sku, CustomerId Customer, int Quantity)
        {
            [Check] bool Positive() => Quantity > 0;

            /// <summary>Counts.</summary>
            [Step] void Count(ref Account account) => account.Orders++;

            [Step]
            StepResult Lower(ref Stock stock)
            {
                // Never below zero.
                if (stock.Available $$< Quantity)
                    return StepResult.Fail("few", $"{Sku} has {stock.Available} left.");

                stock.Available -= Quantity;
                return StepResult.Ok;
            }
        }
        """,
        """
        [Command<Shop>]
        public readonly partial record struct Take(Sku Sku, CustomerId Customer, int Quantity)
        {
            [Check] bool Positive() => Quantity > 0;

            // Never below zero.
            [Check] StepResult LowerAllowed(in Stock stock) => stock.Available < Quantity ? StepResult.Fail("few", $"{Sku} has {stock.Available} left.") : StepResult.Ok;

            /// <summary>Counts.</summary>
            [Step] void Count(ref Account account) => account.Orders++;

            [Step]
            StepResult Lower(ref Stock stock)
            {
                stock.Available -= Quantity;
                return StepResult.Ok;
            }
        }
        """);

    [Fact]
    public Task A_guard_in_braces_of_the_first_member_of_a_nested_command() => VerifyAsync(
        """
        public static partial class Outer
        {
            [Command<Shop>]
            public partial record struct Take(Sku Sku, int Quantity)
            {
                [Step]
                public StepResult<int> Lower([Key(nameof(Sku))] ref Stock stock, ref Totals totals)
                {
                    [|if|] (Quantity < 0 ? true : totals.Orders > 5)
                    {
                        return StepResult.Fail("few", "Too few.");
                    }

                    stock.Available -= Quantity;
                    totals.Orders++;
                    return stock.Available;
                }

                int LowerAllowed => 1;
            }
        }
        """,
        """
        public static partial class Outer
        {
            [Command<Shop>]
            public partial record struct Take(Sku Sku, int Quantity)
            {
                [Check] StepResult LowerAllowed2(in Totals totals) => (Quantity < 0 ? true : totals.Orders > 5) ? StepResult.Fail("few", "Too few.") : StepResult.Ok;

                [Step]
                public StepResult<int> Lower([Key(nameof(Sku))] ref Stock stock, ref Totals totals)
                {
                    stock.Available -= Quantity;
                    totals.Orders++;
                    return stock.Available;
                }

                int LowerAllowed => 1;
            }
        }
        """);

    [Theory]
    [InlineData(
        "[Step, ForEach(nameof(Lines))] StepResult Pay(OrderLine line, [Optional] in Stock stock, bool stockFound, ref Totals totals) { $$if (!stockFound || line.Quantity > 9) return StepResult.Fail(\"a\", \"b\"); totals.Orders += stock.Available; return StepResult.Ok; }",
        "[Check, ForEach(nameof(Lines))] StepResult PayAllowed(OrderLine line, [Optional] in Stock stock, bool stockFound) => !stockFound || line.Quantity > 9 ? StepResult.Fail(\"a\", \"b\") : StepResult.Ok; [Step, ForEach(nameof(Lines))] StepResult Pay(OrderLine line, [Optional] in Stock stock, bool stockFound, ref Totals totals) { totals.Orders += stock.Available; return StepResult.Ok; }")]
    [InlineData(
        "[Step] StepResult Pay(in Order order, [Key(nameof(order), nameof(Order.Customer))] ref Account account) { $$if (account.Orders > 5) return StepResult.Fail(\"a\", \"b\"); account.Orders++; return StepResult.Ok; }",
        "[Check] StepResult PayAllowed(in Order order, [Key(nameof(order), nameof(Order.Customer))] in Account account) => account.Orders > 5 ? StepResult.Fail(\"a\", \"b\") : StepResult.Ok; [Step] StepResult Pay(in Order order, [Key(nameof(order), nameof(Order.Customer))] ref Account account) { account.Orders++; return StepResult.Ok; }")]
    [InlineData(
        "[Step] StepResult Pay([Delete] in Order order, [From(nameof(Shop.Front)), Key(nameof(Made))] ref Shelf shelf) { $$if (order.Total > shelf.Count) return StepResult.Fail(\"a\", \"b\"); shelf.Count++; return StepResult.Ok; } Sku Made() => new(\"\");",
        "[Check] StepResult PayAllowed(in Order order, [From(nameof(Shop.Front))] [Key(nameof(Made))] in Shelf shelf) => order.Total > shelf.Count ? StepResult.Fail(\"a\", \"b\") : StepResult.Ok; [Step] StepResult Pay([Delete] in Order order, [From(nameof(Shop.Front)), Key(nameof(Made))] ref Shelf shelf) { shelf.Count++; return StepResult.Ok; } Sku Made() => new(\"\");")]
    public Task Its_rows_are_found_as_those_of_the_step(string members, string refactored) => VerifyAsync(Command(members), Command(refactored));

    [Theory]
    // What an earlier step, or an earlier element, wrote.
    [InlineData("[Step] void Before(ref Order order) => order.Total++; [Step] StepResult Pay(in Order order) { $$if (order.Total > 5) return StepResult.Fail(\"a\", \"b\"); return StepResult.Ok; }")]
    [InlineData("[Step, ForEach(nameof(Lines))] StepResult Pay(OrderLine line, ref Stock stock) { $$if (stock.Available < line.Quantity) return StepResult.Fail(\"a\", \"b\"); stock.Available -= line.Quantity; return StepResult.Ok; }")]
    // What a check cannot take.
    [InlineData("[Step] int Price() => 1; [Step] StepResult Pay(int price) { $$if (price > 5) return StepResult.Fail(\"a\", \"b\"); return StepResult.Ok; }")]
    [InlineData("[Step] StepResult Pay(in StepContext context) { $$if (context.CommandIndex > 5) return StepResult.Fail(\"a\", \"b\"); return StepResult.Ok; }")]
    [InlineData("[Step] StepResult Pay(TableView<OrderId, Order> orders) { $$if (orders.Count > 5) return StepResult.Fail(\"a\", \"b\"); return StepResult.Ok; }")]
    [InlineData("[Step] StepResult Pay([Upsert] ref Order order) { $$if (order.Total > 5) return StepResult.Fail(\"a\", \"b\"); return StepResult.Ok; }")]
    // What is no guard, or not the first one.
    [InlineData("[Step] StepResult Pay(ref Order order) { order.Total++; $$if (order.Total > 5) return StepResult.Fail(\"a\", \"b\"); return StepResult.Ok; }")]
    [InlineData("[Step] StepResult Pay(ref Order order) { $$if (order.Total > 5) return StepResult.Fail(\"a\", \"b\"); else order.Total++; return StepResult.Ok; }")]
    [InlineData("[Step] StepResult Pay(ref Order order) { $$if (order.Total > 5) return StepResult.Ok; order.Total++; return StepResult.Ok; }")]
    [InlineData("[Step] StepResult Pay(ref Order order) { $$if (order.Total > 5) /* why */ return StepResult.Fail(\"a\", \"b\"); order.Total++; return StepResult.Ok; }")]
    [InlineData("[Step] StepResult Pay(ref Order order) { if (order.Total > 5) return StepResult.Fail(\"a\", \"b\"); $$order.Total++; return StepResult.Ok; }")]
    [InlineData("[Check] StepResult Pay(in Order order) { $$if (order.Total > 5) return StepResult.Fail(\"a\", \"b\"); return StepResult.Ok; }")]
    // What would not compile without it.
    [InlineData("[Step] StepResult Pay(ref Order order) { $$if (order.Total is var total && total > 5) return StepResult.Fail(\"a\", \"b\"); order.Total = total; return StepResult.Ok; }")]
    [InlineData("[Step] StepResult Pay(ref Order order) { $$if (Change(ref order)) return StepResult.Fail(\"a\", \"b\"); return StepResult.Ok; } static bool Change(ref Order order) => order.Total++ > 5;")]
    public Task Not_where_it_would_mean_something_else(string members) => VerifyAsync(Command(members), null);

    [Theory]
    [InlineData("[Command<Shop>(OnFailure = OnFailure.KeepCompletedSteps)] public readonly partial")]
    [InlineData("[Command<Shop>] public partial")]
    public Task Not_after_steps_that_are_kept_or_may_have_changed_the_command(string declaration) => VerifyAsync(
        $$"""{{declaration}} record struct Take(OrderId Id) { [Step] void Before(ref Totals totals) => totals.Orders++; [Step] StepResult Pay(ref Order order) { $$if (order.Total > 5) return StepResult.Fail("a", "b"); order.Total++; return StepResult.Ok; } }""",
        null);

    private static string Command(string members) => $"[Command<Shop>] public readonly partial record struct Take(OrderId Id, ImmutableArray<OrderLine> Lines) {{ {members} }}";

    private static Task VerifyAsync(string source, string? refactored) => ShopFix.VerifyRefactoringAsync<ExtractCheckRefactoring>(source, refactored);
}
