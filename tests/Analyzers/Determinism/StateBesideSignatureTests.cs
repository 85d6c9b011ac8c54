using static Stepwright.Analyzers.Tests.Determinism.Steps;

namespace Stepwright.Analyzers.Tests.Determinism;

/// <summary>SW2012.</summary>
public class StateBesideSignatureTests
{
    private const string Types = """
        [Executor<Shop>] public sealed partial class ShopExecutor;
        public static class App
        {
            public static Shop Shop { get; } = new();
            public static readonly ShopExecutor Executor = new(Shop);
            public static int Total(Shop shop) => shop.Stock.Count;
            public static int Left(Sku sku) => Shop.Stock[sku].Available;
            public static IService Service { get; } = new Service(Shop);
        }
        public interface IService { int Left(Sku sku); }
        public class Service(Shop shop) : IService { private readonly Shop _shop = shop; public int Left(Sku sku) => _shop.Stock[sku].Available; }
        """;

    [Theory]
    [InlineData("stock.Available = {|SW2012:App.Shop.Stock|}[Sku].Available;")]
    [InlineData("{|SW2012:App.Shop.Stock|}.Remove(Sku);")]
    [InlineData("{|SW2012:App.Shop.Totals|}.Value = default;")]
    [InlineData("var shop = {|SW2012:App.Shop|}; shop.Stock.Remove(Sku);")]
    [InlineData("stock.Available = App.Total({|SW2012:App.Shop|});")]
    [InlineData("stock.Available = {|SW2012:App.Left(Sku)|};")]
    [InlineData("{|SW2012:App.Executor|}.Execute({|SW2012:App.Executor.CreateBatch()|});")]
    [InlineData("stock.Available = {|SW2012:App.Service.Left(Sku)|};")]
    public Task State_reached_past_the_signature_is_reported(string body) => AreReportedAsync(body, Types);

    [Fact]
    public Task The_message_names_the_table() => AreReportedAsync(
        "stock.Available = {|#0:App.Left(Sku)|};", Types, "SW2012", "Take reaches state past the signature of the step: Take → App.Left → Shop.Stock; take the row as a parameter");

    [Fact]
    public Task A_row_that_is_read_only_is_not_made_writable() => Rule<DeterminismAnalyzer>.IsReportedAsync(
        """
        using System.Runtime.CompilerServices;
        [Command<Shop>] public partial record struct Move(Sku Sku)
        {
            [Step] void Take(in Stock stock) { {|SW2012:Unsafe.AsRef(in stock)|}.Available--; var own = stock; Unsafe.AsRef(in own).Reserved = 1; }
        }
        """);

    [Fact]
    public Task A_state_that_the_command_carries_is_reported() => Rule<DeterminismAnalyzer>.IsReportedAsync(
        "[Command<Shop>] public partial record struct Move(Sku Sku, Shop Shop) { [Step] void Take(ref Stock stock) => stock.Available = {|SW2012:Shop.Stock|}.Count; }");

    [Fact]
    public Task Views_accumulators_and_names_are_not() => Rule<DeterminismAnalyzer>.IsSilentAsync(
        """
        [State] public partial class Depot { public partial Table<Sku, Stock> Goods { get; } public partial Accumulator<long> Taken { get; } public const int Limit = 5; }
        [Command<Depot>] public partial record struct Move(Sku Sku)
        {
            [Step] void Take([From(nameof(Depot.Goods))] ref Stock stock, Accumulate<long> taken) { taken.Add(1); stock.Available = Depot.Limit; }
            [Step] int Count(TableView<Sku, Stock> goods) { var sum = 0; foreach (var (key, row) in goods) sum += row.Available; return sum + goods.Count + goods[Sku].Available; }
            [Step] void Use(int count) { }
        }
        """);
}
