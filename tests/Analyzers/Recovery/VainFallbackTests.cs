using static Stepwright.Analyzers.Tests.Rule<Stepwright.Analyzers.RecoveryAnalyzer>;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW6007</summary>
public class VainFallbackTests
{
    [Theory]
    [InlineData("void Take(ref Stock stock) => stock.Available--;", "ref Stock stock", "Stock[Sku] to be there")]
    [InlineData("void Take(in Stock stock) { }", "[Delete] in Stock stock", "Stock[Sku] to be there")]
    [InlineData("int Take(ref Stock stock, ref Account account) => stock.Available = account.Orders;", "in Account account, in Stock stock, ref Totals totals", "Stock[Sku] to be there and Accounts[Customer] to be there")]
    [InlineData("void Take(out Order order, ref Totals totals) => order = new(Customer, Sku, totals.Orders++);", "out Order order", "Orders[Order] not to be there")]
    public Task The_same_rows(string step, string parameters, string rows) => IsReportedAsync(
        Command(step, parameters), "SW6007", $"Instead fails wherever Take has failed: both need {rows}; take other rows, or take these as [Optional] in or [Upsert] ref");

    [Theory]
    [InlineData("void Take(ref Stock stock) => stock.Available--;", "ref Account account")]
    [InlineData("void Take(ref Stock stock) => stock.Available--;", "[Optional] in Stock stock")]
    [InlineData("void Take(ref Stock stock) => stock.Available--;", "[Upsert] ref Stock stock")]
    [InlineData("void Take(ref Stock stock) => stock.Available--;", "[Key(nameof(Other))] ref Stock stock")]
    [InlineData("void Take(ref Stock stock, ref Account account) => stock.Available = account.Orders;", "ref Stock stock")]
    [InlineData("void Take(out Order order) => order = new(Customer, Sku, 1);", "ref Order order")]
    [InlineData("StepResult Take(ref Stock stock) => StepResult.Ok;", "ref Stock stock")]
    [InlineData("StepResult<int> Take(ref Stock stock) => 1;", "ref Stock stock")]
    [InlineData("void Take(ref Stock stock) => stock.Available = stock.Available > 0 ? 1 : throw new InvalidOperationException();", "ref Stock stock")]
    [InlineData("void Take(ref Totals totals) => totals.Orders++;", "ref Totals totals")]
    [InlineData("void Take(ref Stock stock, [Key(nameof(Other))] ref Stock other) => stock = other;", "ref Stock stock, [Key(nameof(Other))] in Stock other")]
    public Task Not_the_same_rows_or_reasons(string step, string parameters) => IsSilentAsync(Command(step, parameters));

    [Fact]
    public Task An_invariant() => IsSilentAsync(
        """
        public record struct Lot(int Left);
        [State] public partial class Depot { public partial Table<int, Lot> Lots { get; } [Invariant] static bool IsLeft(in Lot lot) => lot.Left >= 0; }
        [Command<Depot>]
        public readonly partial record struct Buy(int Number)
        {
            [Step] void Take(ref Lot lot) => lot.Left -= 2;
            [Fallback(nameof(Take))] void One(ref Lot lot) => lot.Left--;
        }
        """);

    [Fact]
    public Task Of_each_element() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku, ImmutableArray<OrderLine> Lines)
        {
            [Step, ForEach(nameof(Lines))] void Take(OrderLine line, ref Stock stock) => stock.Available -= line.Quantity;
            [Fallback(nameof(Take))] void Other([Key(nameof(Sku))] ref Stock stock) => stock.Available--;
            [Fallback(nameof(Take))] void {|#0:Same|}(ref Stock stock) => stock.Available--;
        }
        """.Replace("[Key(nameof(Sku))] ref Stock stock", "[Key(nameof(Own))] ref Stock stock", StringComparison.Ordinal).Replace("[Step, ForEach", "Sku Own => Sku;\n    [Step, ForEach", StringComparison.Ordinal),
        "SW6007", "Same fails wherever Take has failed: both need Stock[line.Sku] to be there; take other rows, or take these as [Optional] in or [Upsert] ref");

    [Fact]
    public Task In_a_chain() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku, CustomerId Customer)
        {
            [Step] StepResult Take(ref Stock stock) => StepResult.Ok;
            [Fallback(nameof(Take))] void Charge(ref Account account) => account.Orders++;
            [Fallback(nameof(Charge))] void {|#0:Owe|}(ref Account account) => account.Balance--;
        }
        """,
        "SW6007", "Owe fails wherever Charge has failed: both need Accounts[Customer] to be there; take other rows, or take these as [Optional] in or [Upsert] ref");

    private static string Command(string step, string parameters) =>
        $$"""
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku, CustomerId Customer, OrderId Order)
        {
            Sku Other => new(Sku.Value + "x");
            [Step] {{step.Replace("ref Stock stock", "[Key(nameof(Sku))] ref Stock stock", StringComparison.Ordinal).Replace("in Stock stock", "[Key(nameof(Sku))] in Stock stock", StringComparison.Ordinal)}}
            [Fallback(nameof(Take))] StepResult {|#0:Instead|}({{Keyed(parameters)}}) { {{(parameters.Contains("out Order", StringComparison.Ordinal) ? "order = default; " : "")}}return StepResult.Ok; }
        }
        """;

    private static string Keyed(string parameters) => string.Join(", ", parameters.Split(", ").Select(parameter =>
        parameter.EndsWith("Stock stock", StringComparison.Ordinal) && !parameter.Contains("[Key", StringComparison.Ordinal) ? "[Key(nameof(Sku))] " + parameter : parameter));
}
