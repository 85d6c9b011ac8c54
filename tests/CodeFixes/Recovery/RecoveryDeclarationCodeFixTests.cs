using Stepwright.Analyzers;

namespace Stepwright.CodeFixes.Tests;

/// <summary>"Return Buy?" for SW6002, "Leave [ForEach] off" for SW6001 and SW6002.</summary>
public class RecoveryDeclarationCodeFixTests
{
    [Fact]
    public Task A_recovery_that_always_returns_the_command() => VerifyAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku, int Quantity)
        {
            [Step] void Take(ref Stock stock) => stock.Available -= Quantity;
            [Recover(nameof(Take))] Buy /* one */ {|SW6002:One|}() => this with { Quantity = 1 };
            [Recover(nameof(Take))]
            global::Buy {|SW6002:Two|}()
            {
                return this with { Quantity = 2 };
            }
        }
        """,
        """
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku, int Quantity)
        {
            [Step] void Take(ref Stock stock) => stock.Available -= Quantity;
            [Recover(nameof(Take))] Buy? /* one */ One() => this with { Quantity = 1 };
            [Recover(nameof(Take))]
            global::Buy? Two()
            {
                return this with { Quantity = 2 };
            }
        }
        """);

    [Fact]
    public Task The_sequence_of_the_step() => VerifyAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Buy(ImmutableArray<OrderLine> Lines)
        {
            [Step, ForEach(nameof(Lines))] void Take(OrderLine line, ref Stock stock) => stock.Available -= line.Quantity;
            [Fallback(nameof(Take)), {|SW6001:ForEach(nameof(Lines))|}] void First(OrderLine line, ref Totals totals) => totals.Orders += line.Quantity;
            [{|SW6001:ForEach(nameof(Lines))|}, Fallback(nameof(Take))] void Second(OrderLine line, ref Totals totals) => totals.Orders += line.Quantity;
            [Recover(nameof(Take))]
            [{|SW6002:ForEach(nameof(Lines))|}]
            Buy? Third(OrderLine line) => this with { Lines = Lines.Remove(line) };
            [Recover(nameof(Take))]
            [{|SW6002:ForEach(nameof(Lines))|}] // Each.
            Buy? Fourth(OrderLine line) => this with { Lines = Lines.Remove(line) };
        }
        """,
        """
        [Command<Shop>]
        public readonly partial record struct Buy(ImmutableArray<OrderLine> Lines)
        {
            [Step, ForEach(nameof(Lines))] void Take(OrderLine line, ref Stock stock) => stock.Available -= line.Quantity;
            [Fallback(nameof(Take))] void First(OrderLine line, ref Totals totals) => totals.Orders += line.Quantity;
            [Fallback(nameof(Take))] void Second(OrderLine line, ref Totals totals) => totals.Orders += line.Quantity;
            [Recover(nameof(Take))]
            Buy? Third(OrderLine line) => this with { Lines = Lines.Remove(line) };
            [Recover(nameof(Take))]
             // Each.
            Buy? Fourth(OrderLine line) => this with { Lines = Lines.Remove(line) };
        }
        """);

    [Fact]
    public Task Nothing_where_it_is_another_fault() => VerifyAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku)
        {
            [Step] void Take(ref Stock stock) => stock.Available--;
            [Recover(nameof(Take))] int? {|SW6002:One|}() => null;
            [Recover({|SW6002:"Charge"|})] Buy? Two() => this with { Sku = new("x") };
            [Fallback({|SW6001:"Charge"|})] void Three(ref Totals totals) => totals.Orders++;
        }
        """,
        null);

    private static Task VerifyAsync(string source, string? fixedSource) => ShopFix.VerifyAsync<DeclarationAnalyzer, RecoveryDeclarationCodeFix>(source, fixedSource);
}
