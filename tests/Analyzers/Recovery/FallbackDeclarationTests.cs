using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW6001</summary>
public class FallbackDeclarationTests
{
    [Fact]
    public Task A_step_that_there_is_not() => ReportsAsync(
        """[Fallback({|#0:"Count"|})] void Note(ref Totals totals) => totals.Orders++;""",
        "The fallback Note names Count, but Buy has no such step");

    [Fact]
    public Task No_step() => ReportsAsync(
        """[Fallback({|#0:""|})] void Note(ref Totals totals) => totals.Orders++;""",
        "The fallback Note names nothing, but Buy has no such step");

    [Fact]
    public Task A_method_that_is_no_step() => ReportsAsync(
        """
        [Fallback({|#0:nameof(Count)|})] void Note(ref Totals totals) => totals.Orders++;
        void Count() { }
        """,
        "The fallback Note names Count, but Buy has no such step");

    [Fact]
    public Task Several_steps() => ReportsAsync(
        """
        [Step] void Count(ref Account account) => account.Orders++;
        [Step] void Count(ref Account account, ref Stock stock) => stock.Available = account.Orders++;
        [Fallback({|#0:nameof(Count)|})] void Note(ref Totals totals) => totals.Orders++;
        """,
        "The fallback Note names Count, but Buy has several of that name");

    [Fact]
    public Task A_check() => ReportsAsync(
        """
        [Check] bool HasSku() => Sku.Value != "";
        [Fallback({|#0:nameof(HasSku)|})] void Note(ref Totals totals) => totals.Orders++;
        """,
        "The fallback Note names HasSku, a check: it changes nothing that another step could stand in for");

    [Fact]
    public Task A_recovery() => ReportsAsync(
        """
        [Recover(nameof(Take))] Buy? Shrink() => this with { Quantity = 1 };
        [Fallback({|#0:nameof(Shrink)|})] void Note(ref Totals totals) => totals.Orders++;
        """,
        "The fallback Note names Shrink, but Buy has no such step");

    [Fact]
    public Task Itself() => ReportsAsync(
        """[Fallback({|#0:nameof(Note)|})] void Note(ref Totals totals) => totals.Orders++;""",
        "The fallback Note names itself");

    [Fact]
    public Task A_circle() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku)
        {
            [Fallback({|#0:nameof(Third)|})] void First(ref Totals totals) => totals.Orders++;
            [Fallback({|#1:nameof(First)|})] void Second(ref Totals totals) => totals.Orders++;
            [Fallback({|#2:nameof(Second)|})] void Third(ref Totals totals) => totals.Orders++;
            [Fallback(nameof(Third))] void Fourth(ref Totals totals) => totals.Orders++;
        }
        """,
        At(0, "SW6001", "The fallback First comes back to itself: First → Third → Second → First"),
        At(1, "SW6001", "The fallback Second comes back to itself: Second → First → Third → Second"),
        At(2, "SW6001", "The fallback Third comes back to itself: Third → Second → First → Third"));

    [Fact]
    public Task A_sequence_of_its_own() => ReportsAsync(
        """[Fallback(nameof(Reserve)), {|#0:ForEach(nameof(Lines))|}] void Note(ref Totals totals) => totals.Orders++;""",
        "The fallback Note runs for the element that Reserve failed for: leave [ForEach] off");

    [Fact]
    public Task A_check_too() => ReportsAsync(
        """[Check, Fallback(nameof(Take))] bool {|#0:Note|}(in Totals totals) => totals.Orders > 0;""",
        "The fallback Note cannot be a check too: leave [Check] or [Fallback] off");

    [Theory]
    [InlineData("void", "")]
    [InlineData("StepResult", "=> StepResult.Ok")]
    [InlineData("int", "=> 1")]
    [InlineData("StepResult<int>", "=> 1")]
    public Task Not_the_value_that_is_taken(string type, string body) => ReportsAsync(
        $$"""
        [Step] decimal Price(in Account account) => account.Balance;
        [Fallback(nameof(Price))] {{type}} {|#0:List|}() {{(body.Length == 0 ? "{ }" : body + ";")}}
        [Step] void Charge(decimal price, ref Totals totals) => totals.Revenue += price;
        """,
        "The fallback List must return decimal, or a StepResult of it, as Price does, whose value is taken");

    [Fact]
    public Task Not_the_value_that_is_the_result() => IsReportedAsync(
        """
        [Command<Shop>(Result = nameof(Price))]
        public readonly partial record struct Buy(CustomerId Customer)
        {
            [Step] decimal Price(in Account account) => account.Balance;
            [Fallback(nameof(Price))] int {|#0:List|}() => 1;
        }
        """,
        "SW6001", "The fallback List must return decimal, or a StepResult of it, as Price does, whose value is taken");

    [Fact]
    public Task The_result_of_a_command() => IsReportedAsync(
        """
        [Command<Shop>({|#0:Result = nameof(List)|})]
        public readonly partial record struct Buy(CustomerId Customer)
        {
            [Step] decimal Price(in Account account) => account.Balance;
            [Fallback(nameof(Price))] decimal List() => 1;
        }
        """,
        "SW1021", "Result is wrong: List is a fallback: name Price, whose value it stands in for");

    [Fact]
    public Task The_value_of_a_step_behind_it() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Buy(CustomerId Customer)
        {
            [Step] void Charge(ref Account account) => account.Orders++;
            [Fallback(nameof(Charge))] void Note(decimal {|#0:price|}, ref Totals totals) => totals.Revenue += price;
            [Step] decimal Price(in Account account) => account.Balance;
        }
        """,
        "SW1016", "price is the value of Price, which runs after Note: move that step up");

    [Fact]
    public Task Outside_of_a_command() => IsReportedAsync(
        """
        public class Other
        {
            [Fallback("Take")] void {|#0:Note|}() { }
        }
        """,
        "SW6001", "The fallback Note is outside a command: make it a method of a type that is marked with [Command<TState>]");

    [Fact]
    public Task Of_a_step_that_is_wrong_itself() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Buy(ImmutableArray<OrderLine> Lines)
        {
            [Step, ForEach({|#0:"Items"|})] void Take(OrderLine line, ref Stock stock) => stock.Available--;
            [Fallback(nameof(Take))] void Note(OrderLine line, ref Stock stock) => stock.Reserved++;
        }
        """,
        "SW1017", "[ForEach] is wrong: Buy has no member Items");

    [Fact]
    public Task Right_ones() => IsSoundAsync(
        """
        [Command<Shop>(Result = nameof(Price))]
        public readonly partial record struct Buy(CustomerId Customer, Sku Sku, ImmutableArray<OrderLine> Lines)
        {
            [Fallback(nameof(Reserve))] void Wait([Upsert] ref Stock stock) => stock.Reserved++;
            [Step, ForEach(nameof(Lines))] StepResult Reserve(OrderLine line, ref Stock stock) => StepResult.Ok;
            [Step, Fallback(nameof(Wait))] int Note(in OrderLine line, ref Totals totals) => totals.Orders += line.Quantity;
            [Step] decimal Price(in Account account) => account.Balance;
            [Fallback(nameof(Price))] StepResult<decimal> List() => StepResult.Fail("none", "None.");
            [Fallback(nameof(Price))] decimal Zero() => 0;
            [Step] void Charge(decimal price, ref Account account) => account.Balance -= price;
            [Fallback(nameof(Charge))] void Owe(decimal price, [Key(nameof(Customer))] in Account account, ref Totals totals) => totals.Revenue -= price + account.Balance;
        }
        [Executor<Shop>] public sealed partial class ShopExecutor;
        """);

    private static Task ReportsAsync(string body, string message) => IsReportedAsync(
        $$"""
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku, CustomerId Customer, int Quantity, ImmutableArray<OrderLine> Lines)
        {
            [Step] void Take(ref Stock stock) => stock.Available--;
            [Step, ForEach(nameof(Lines))] void Reserve(OrderLine line, ref Stock stock) => stock.Reserved += line.Quantity;
            {{body}}
        }
        """,
        "SW6001", message);
}
