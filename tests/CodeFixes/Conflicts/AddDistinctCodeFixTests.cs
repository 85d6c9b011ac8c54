using Stepwright.Analyzers;

namespace Stepwright.CodeFixes.Tests;

/// <summary>"Add [Distinct(…)]" for SW2001.</summary>
public class AddDistinctCodeFixTests
{
    private const string Step = "[Step] void Carry([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock {|SW2001:to|}) { from.Available--; to.Available++; }";
    private const string FixedStep = "[Step] void Carry([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock to) { from.Available--; to.Available++; }";

    [Fact]
    public Task On_the_line_of_the_command() => VerifyAsync(
        $"[Command<Shop>] public readonly partial record struct Move(Sku From, Sku To) {{ {Step} }}",
        $"[Command<Shop>] [Distinct(nameof(From), nameof(To))] public readonly partial record struct Move(Sku From, Sku To) {{ {FixedStep} }}");

    [Fact]
    public Task On_a_line_of_its_own() => VerifyAsync(
        $$"""
        public static partial class Outer
        {
            /// <summary>Moves.</summary>
            [Command<Shop>] // on the shop
            // Of the type.
            public readonly partial record struct Move(Sku From, Sku To)
            {
                {{Step}}
            }
        }
        """,
        $$"""
        public static partial class Outer
        {
            /// <summary>Moves.</summary>
            [Command<Shop>]
            [Distinct(nameof(From), nameof(To))] // on the shop
            // Of the type.
            public readonly partial record struct Move(Sku From, Sku To)
            {
                {{FixedStep}}
            }
        }
        """);

    [Fact]
    public Task In_the_part_that_says_it_is_a_command() => ShopFix.VerifyAsync<ConflictAnalyzer, AddDistinctCodeFix>(
        [$"partial record struct Move {{ {Step} }}", "[Command<Shop>] public readonly partial record struct Move(Sku From, Sku To);"],
        [$"partial record struct Move {{ {FixedStep} }}", "[Command<Shop>] [Distinct(nameof(From), nameof(To))] public readonly partial record struct Move(Sku From, Sku To);"]);

    [Fact]
    public Task Beside_pairs_that_differ_already_and_once_for_two_steps() => VerifyAsync(
        """
        [Command<Shop>]
        [Distinct(nameof(From), nameof(Via))]
        public readonly partial record struct Move(Sku From, Sku To, Sku Via)
        {
            [Step] void Carry([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock {|SW2001:to|}) { from.Available--; to.Available++; }
            [Step] void Again([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock {|SW2001:to|}) { from.Available--; to.Available++; }
        }
        """,
        """
        [Command<Shop>]
        [Distinct(nameof(From), nameof(To))]
        [Distinct(nameof(From), nameof(Via))]
        public readonly partial record struct Move(Sku From, Sku To, Sku Via)
        {
            [Step] void Carry([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock to) { from.Available--; to.Available++; }
            [Step] void Again([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock to) { from.Available--; to.Available++; }
        }
        """);

    [Fact]
    public Task Not_where_the_keys_are_no_members() => VerifyAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(OrderLine From, OrderLine To)
        {
            [Step] void Carry([Key(nameof(From), nameof(OrderLine.Sku))] ref Stock from, [Key(nameof(To), nameof(OrderLine.Sku))] ref Stock {|SW2001:to|}) { from.Available--; to.Available++; }
        }
        """,
        null);

    private static Task VerifyAsync(string source, string? fixedSource) => ShopFix.VerifyAsync<ConflictAnalyzer, AddDistinctCodeFix>(source, fixedSource);
}
