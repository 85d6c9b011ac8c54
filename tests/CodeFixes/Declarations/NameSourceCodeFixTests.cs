using Stepwright.Analyzers;
using Stepwright.Verification;

namespace Stepwright.CodeFixes.Tests;

/// <summary>"Add [Key(…)]" for SW1010 and SW1011, "Add [From(…)]" for SW1008 and SW1029.</summary>
public class NameSourceCodeFixTests
{
    [Fact]
    public Task The_first_member_of_the_keys_type() => VerifyAsync(
        "[Command<Shop>] readonly partial record struct Move(Sku From, Sku To) { [Step] void Take(ref Stock {|SW1011:stock|}) => stock.Available--; }",
        "[Command<Shop>] readonly partial record struct Move(Sku From, Sku To) { [Step] void Take([Key(nameof(From))] ref Stock stock) => stock.Available--; }");

    [Fact]
    public Task The_member_that_is_chosen() => VerifyAsync(
        "[Command<Shop>] readonly partial record struct Move(Sku From, Sku To) { [Step] void Take(ref Stock {|SW1011:stock|}) => stock.Available--; }",
        "[Command<Shop>] readonly partial record struct Move(Sku From, Sku To) { [Step] void Take([Key(nameof(To))] ref Stock stock) => stock.Available--; }",
        "Add [Key(nameof(To))]");

    [Fact]
    public Task The_member_that_the_parameter_is_named_after_comes_first() => VerifyAsync(
        "[Command<Shop>] readonly partial record struct Move(Sku From, Sku To) { [Step] void Give(ref Stock {|SW1011:to|}) => to.Available++; }",
        "[Command<Shop>] readonly partial record struct Move(Sku From, Sku To) { [Step] void Give([Key(nameof(To))] ref Stock to) => to.Available++; }");

    [Fact]
    public Task Two_rows_of_a_step_never_get_the_same_key() => VerifyAsync(
        """
        [Command<Shop>]
        readonly partial record struct Move(Sku From, Sku To)
        {
            [Step]
            void Carry(ref Stock {|SW1011:first|}, /* here */ ref Stock {|SW1011:second|})
            {
            }
        }
        """,
        """
        [Command<Shop>]
        readonly partial record struct Move(Sku From, Sku To)
        {
            [Step]
            void Carry([Key(nameof(From))] ref Stock first, /* here */ [Key(nameof(To))] ref Stock second)
            {
            }
        }
        """);

    [Fact]
    public Task Members_of_the_element() => VerifyAsync(
        """
        readonly record struct Swap(Sku Old, Sku New);
        [Command<Shop>] readonly partial record struct Move(ImmutableArray<Swap> Swaps) { [Step, ForEach(nameof(Swaps))] void Take(Swap swap, [Upsert] ref Stock {|SW1011:stock|}) { } }
        """,
        """
        readonly record struct Swap(Sku Old, Sku New);
        [Command<Shop>] readonly partial record struct Move(ImmutableArray<Swap> Swaps) { [Step, ForEach(nameof(Swaps))] void Take(Swap swap, [Upsert] [Key(nameof(Swap.Old))] ref Stock stock) { } }
        """);

    [Fact]
    public Task Members_of_a_tuple_by_their_name() => VerifyAsync(
        "[Command<Shop>] readonly partial record struct Move(ImmutableArray<(Sku Old, Sku New)> Swaps) { [Step, ForEach(nameof(Swaps))] void Take(ref Stock {|SW1011:stock|}) { } }",
        "[Command<Shop>] readonly partial record struct Move(ImmutableArray<(Sku Old, Sku New)> Swaps) { [Step, ForEach(nameof(Swaps))] void Take([Key(\"Old\")] ref Stock stock) { } }");

    [Fact]
    public Task A_type_that_the_file_cannot_name_by_the_members_name() => VerifyAsync(
        [
            "[Command<Shop>] readonly partial record struct Move(Depots.Swaps Swaps) { [Step, ForEach(nameof(Swaps))] void Take(ref Stock {|SW1011:stock|}) { } }",
            "namespace Depots; public sealed class Swaps { public int Count => 1; public Swap this[int index] => default; } public readonly record struct Swap(Sku Old, Sku New);",
        ],
        ["[Command<Shop>] readonly partial record struct Move(Depots.Swaps Swaps) { [Step, ForEach(nameof(Swaps))] void Take([Key(\"Old\")] ref Stock stock) { } }"]);

    [Fact]
    public Task A_member_of_a_member() => VerifyAsync(
        """
        readonly record struct Header(int Number, Sku Sku);
        [Command<Shop>] readonly partial record struct Move(Header Header) { [Step] void Take(ref Stock {|SW1010:stock|}) { } }
        """,
        """
        readonly record struct Header(int Number, Sku Sku);
        [Command<Shop>] readonly partial record struct Move(Header Header) { [Step] void Take([Key(nameof(Header), nameof(Header.Sku))] ref Stock stock) { } }
        """);

    [Fact]
    public Task A_member_of_a_member_of_the_element() => VerifyAsync(
        """
        readonly record struct Header(int Number, Sku Sku);
        readonly record struct Line(Header Header);
        [Command<Shop>] readonly partial record struct Move(Line[] Lines) { [Step, ForEach(nameof(Lines))] void Take(ref Stock {|SW1010:stock|}) { } }
        """,
        """
        readonly record struct Header(int Number, Sku Sku);
        readonly record struct Line(Header Header);
        [Command<Shop>] readonly partial record struct Move(Line[] Lines) { [Step, ForEach(nameof(Lines))] void Take([Key(nameof(Line.Header), nameof(Header.Sku))] ref Stock stock) { } }
        """);

    [Fact]
    public Task A_method_of_the_command_that_makes_the_key() => VerifyAsync(
        "[Command<Shop>] readonly partial record struct Move(string Name) { Sku Made() => new(Name); [Step] void Take(ref Stock {|SW1010:stock|}) { } }",
        "[Command<Shop>] readonly partial record struct Move(string Name) { Sku Made() => new(Name); [Step] void Take([Key(nameof(Made))] ref Stock stock) { } }");

    [Fact]
    public Task A_row_of_the_step() => VerifyAsync(
        "[Command<Shop>] readonly partial record struct Move(OrderId Id) { [Step] void Pay(in Order order, ref Account {|SW1010:account|}) { } }",
        "[Command<Shop>] readonly partial record struct Move(OrderId Id) { [Step] void Pay(in Order order, [Key(nameof(order), nameof(Order.Customer))] ref Account account) { } }");

    [Fact]
    public Task A_row_of_an_earlier_step() => VerifyAsync(
        "[Command<Shop>] readonly partial record struct Move(OrderId Id) { [Step] void Look(in Order order) { } [Step] void Pay(ref Account {|SW1010:account|}) { } }",
        "[Command<Shop>] readonly partial record struct Move(OrderId Id) { [Step] void Look(in Order order) { } [Step] void Pay([Key(\"order\", nameof(Order.Customer))] ref Account account) { } }");

    [Fact]
    public Task Nothing_where_nothing_leads_to_a_key() => VerifyAsync(
        "[Command<Shop>] readonly partial record struct Move(int Number) { [Step] void Take(ref Stock {|SW1010:stock|}) { } }");

    [Fact]
    public Task The_first_table_of_several() => VerifyAsync(
        "[Command<Shop>] readonly partial record struct Move(Sku Sku) { [Step] void Take(ref Shelf {|SW1008:shelf|}) { } }",
        "[Command<Shop>] readonly partial record struct Move(Sku Sku) { [Step] void Take([From(nameof(Shop.Front))] ref Shelf shelf) { } }");

    [Fact]
    public Task The_table_that_the_parameter_is_named_after() => VerifyAsync(
        "[Command<Shop>] readonly partial record struct Move(Sku Sku) { [Step] void Take(in Shelf {|SW1008:back|}, ref Shelf {|SW1008:front|}) { } }",
        "[Command<Shop>] readonly partial record struct Move(Sku Sku) { [Step] void Take([From(nameof(Shop.Back))] in Shelf back, [From(nameof(Shop.Front))] ref Shelf front) { } }");

    [Fact]
    public Task A_view_of_one_of_several_tables() => VerifyAsync(
        "[Command<Shop>] readonly partial record struct Move(Sku Sku) { [Step] void Take(TableView<Sku, Shelf> {|SW1008:shelves|}) { } }",
        "[Command<Shop>] readonly partial record struct Move(Sku Sku) { [Step] void Take([From(nameof(Shop.Front))] TableView<Sku, Shelf> shelves) { } }");

    [Fact]
    public Task One_of_several_accumulators() => VerifyAsync(
        """
        [State] public sealed partial class Depot { public partial Accumulator<long> Received { get; } public partial Accumulator<long> Sent { get; } }
        [Command<Depot>] public readonly partial record struct Receive(int Quantity)
        {
            [Step] void Count(
                // What came in.
                Accumulate<long> {|SW1029:count|}) => count.Add(Quantity);
        }
        """,
        """
        [State] public sealed partial class Depot { public partial Accumulator<long> Received { get; } public partial Accumulator<long> Sent { get; } }
        [Command<Depot>] public readonly partial record struct Receive(int Quantity)
        {
            [Step] void Count(
                // What came in.
                [From(nameof(Depot.Received))] Accumulate<long> count) => count.Add(Quantity);
        }
        """);

    [Fact]
    public Task Where_another_attribute_has_the_name_it_is_written_in_full() => VerifyAsync(
        ["""
        using System.ComponentModel.DataAnnotations;
        [Command<Shop>] readonly partial record struct Move(Sku From, Sku To) { [Step] void Take(ref Stock {|SW1011:stock|}) { } }
        """],
        ["""
        using System.ComponentModel.DataAnnotations;
        [Command<Shop>] readonly partial record struct Move(Sku From, Sku To) { [Step] void Take([Stepwright.Key(nameof(From))] ref Stock stock) { } }
        """]);

    [Fact]
    public Task A_nested_command_in_incomplete_code() => ShopFix.VerifyAsync<DeclarationAnalyzer, NameSourceCodeFix>(
        ["""
        public static partial class Outer
        {
            [Command<Shop>] public readonly partial record struct Move(Sku From, Sku To)
            {
                [Step] void Take(ref Stock {|SW1011:stock|}) { stock.Available -= }
            }
        }
        """],
        ["""
        public static partial class Outer
        {
            [Command<Shop>] public readonly partial record struct Move(Sku From, Sku To)
            {
                [Step] void Take([Key(nameof(From))] ref Stock stock) { stock.Available -= }
            }
        }
        """],
        compilerDiagnostics: CompilerDiagnostics.None);

    private static Task VerifyAsync(string source, string? fixedSource = null, string? title = null) =>
        VerifyAsync([source], fixedSource is null ? [] : [fixedSource], title);

    private static Task VerifyAsync(string[] sources, string[] fixedSources, string? title = null) =>
        ShopFix.VerifyAsync<DeclarationAnalyzer, NameSourceCodeFix>(sources, fixedSources, title);
}
