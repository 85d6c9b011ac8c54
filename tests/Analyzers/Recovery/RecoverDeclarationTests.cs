using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW6002</summary>
public class RecoverDeclarationTests
{
    [Theory]
    [InlineData("Buy")]
    [InlineData("void")]
    [InlineData("int?")]
    [InlineData("Sell?")]
    [InlineData("StepResult")]
    [InlineData("ValueTask<Buy?>")]
    public Task Not_the_command(string type) => ReportsAsync(
        $"[Recover(nameof(Take))] {type} {{|#0:Shrink|}}() => throw null!;",
        "The recovery Shrink must return Buy?: the corrected command, or null where it knows none");

    [Fact]
    public Task A_step_that_there_is_not() => ReportsAsync(
        """[Recover({|#0:"Count"|})] Buy? Shrink() => null;""",
        "The recovery Shrink names Count, but Buy has no such step or check");

    [Fact]
    public Task A_step_twice() => ReportsAsync(
        """[Recover(nameof(Take)), Recover({|#0:nameof(Take)|})] Buy? Shrink() => null;""",
        "The recovery Shrink names Take twice");

    [Theory]
    [InlineData("Step", "a step")]
    [InlineData("Check", "a check")]
    [InlineData("Fallback(nameof(Take))", "a step")]
    public Task A_step_too(string attribute, string kind) => ReportsAsync(
        $$"""[Recover(nameof(Take)), {{attribute}}] Buy? {|#0:Shrink|}() => null;""",
        $"The recovery Shrink cannot be {kind} too: leave [Recover] or [{attribute.Split('(')[0]}] off");

    [Fact]
    public Task A_sequence_of_its_own() => ReportsAsync(
        """[Recover(nameof(Reserve)), {|#0:ForEach(nameof(Lines))|}] Buy? Shrink(OrderLine line) => null;""",
        "The recovery Shrink takes the element that the step failed for: leave [ForEach] off");

    [Fact]
    public Task A_static_method() => ReportsAsync(
        """[Recover(nameof(Take))] static Buy? {|#0:Shrink|}() => null;""",
        "The recovery Shrink cannot be static: make it an instance method, so that it sees the command");

    [Theory]
    [InlineData("ref Stock {|#0:stock|}", "only reads rows: take stock by in")]
    [InlineData("[Delete] in Stock {|#0:stock|}", "only reads rows: leave [Delete] of stock off")]
    [InlineData("decimal {|#0:price|}", "runs when all steps are undone, so that price cannot be the value of one: read it from rows or from the command")]
    public Task What_it_cannot_take(string parameter, string problem) => ReportsAsync(
        $$"""
        [Step] decimal Price() => 1;
        [Step] void Charge(decimal price, ref Account account) => account.Balance -= price;
        [Recover(nameof(Take))] Buy? Shrink({{parameter}}) => null;
        """,
        $"The recovery Shrink {problem}");

    [Fact]
    public Task An_accumulator_to_add_to() => new DeclarationTest(
        [
            """
            public record struct Stock(int Available);
            [State] public partial class Depot { public partial Table<int, Stock> Stock { get; } public partial Accumulator<long> Sum { get; } }
            [Command<Depot>]
            public readonly partial record struct Buy(int Number)
            {
                [Step] void Take(ref Stock stock) => stock.Available--;
                [Recover(nameof(Take))] Buy? Shrink(Accumulate<long> {|#0:sum|}) => null;
            }
            """,
        ],
        withShop: false)
    { TestState = { ExpectedDiagnostics = { At(0, "SW6002", "The recovery Shrink changes nothing itself: take the value that sum adds to by in") } } }.RunAsync();

    [Fact]
    public Task The_element_of_another_sequence() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku, ImmutableArray<OrderLine> Lines)
        {
            [Step] void Take(ref Stock stock) => stock.Available--;
            [Step, ForEach(nameof(Lines))] void Reserve(OrderLine line, ref Stock stock) => stock.Reserved += line.Quantity;
            [Recover(nameof(Take)), Recover(nameof(Reserve))] Buy? Shrink(OrderLine {|#0:line|}) => null;
        }
        """,
        "SW1014", "Nothing gives the parameter line its value: no earlier step returns OrderLine, no table or cell of Shop holds it, and it is not the element of a [ForEach]");

    [Fact]
    public Task The_failure_in_a_step() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku)
        {
            [Step] void Take(StepFailure {|#0:failure|}, ref Stock stock) => stock.Available--;
        }
        """,
        "SW1014", "Nothing gives the parameter failure its value: no earlier step returns StepFailure, no table or cell of Shop holds it, and it is not the element of a [ForEach]");

    [Fact]
    public Task Outside_of_a_command() => IsReportedAsync(
        """
        public class Other
        {
            [Recover("Take")] int? {|#0:Shrink|}() => null;
        }
        """,
        "SW6002", "The recovery Shrink is outside a command: make it a method of a type that is marked with [Command<TState>]");

    [Fact]
    public Task In_another_part_of_the_command() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku)
        {
            [Step] void Take(ref Stock stock) => stock.Available--;
        }
        public readonly partial record struct Buy
        {
            [Recover(nameof(Take))] Buy? {|#0:Shrink|}() => null;
        }
        """,
        "SW1023", "Shrink is in another part of Buy than the checks and steps before it: they run in source order, so keep them in one part");

    [Fact]
    public Task Right_ones() => IsSoundAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku, CustomerId Customer, ImmutableArray<OrderLine> Lines)
        {
            [Check] bool HasSku() => Sku.Value != "";
            [Recover(nameof(HasSku)), Recover(nameof(Take))] public Buy? Named(StepFailure failure) => this with { Sku = new(failure.Code) };
            [Step] void Take(ref Stock stock) => stock.Available--;
            [Step, ForEach(nameof(Lines))] void Reserve(OrderLine line, ref Stock stock) => stock.Reserved += line.Quantity;
            [Fallback(nameof(Reserve))] void Wait(OrderLine line, ref Totals totals) => totals.Orders += line.Quantity;
            [Recover(nameof(Reserve))] Nullable<Buy> Shrink(in StepFailure failure, in OrderLine line, in Stock stock, [Optional] in Account account, bool accountFound, CancellationToken token) => null;
            [Recover(nameof(Wait))] Buy? Leave(OrderLine line, in Totals totals, TableView<OrderId, Order> orders, in StepContext context) => null;
            [Recover(nameof(Take)), Recover(nameof(Reserve))] Buy? Both(in Account account) => null;
        }
        [Executor<Shop>] public sealed partial class ShopExecutor;
        """);

    private static Task ReportsAsync(string body, string message) => IsReportedAsync(
        $$"""
        public readonly record struct Sell(Sku Sku);
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku, CustomerId Customer, ImmutableArray<OrderLine> Lines)
        {
            [Step] void Take(ref Stock stock) => stock.Available--;
            [Step, ForEach(nameof(Lines))] void Reserve(OrderLine line, ref Stock stock) => stock.Reserved += line.Quantity;
            {{body}}
        }
        """,
        "SW6002", message);
}
