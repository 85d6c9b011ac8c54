using Verify = Stepwright.Analyzers.Tests.Rule<Stepwright.Analyzers.SnapshotAnalyzer>;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW4005</summary>
public class FloatingPointSumTests
{
    private const string State = """
        public record struct Inner(float Part);
        public record struct Good(double Weight, int Count, decimal Price, Inner Inner) { public Inner Inner = Inner; }
        [State] public sealed partial class Depot
        {
            public partial Table<int, Good> Goods { get; }
            public partial Cell<double> Total { get; }
            public partial Cell<Half> Half { get; }
        }
        """;

    [Theory]
    [InlineData("{|#0:good.Weight += amount|};", "good.Weight", "double")]
    [InlineData("{|#0:good.Weight -= 2|};", "good.Weight", "double")]
    [InlineData("good.Weight = {|#0:good.Weight + amount|};", "good.Weight", "double")]
    [InlineData("good.Weight = {|#0:amount - 1 + (good.Weight)|};", "good.Weight", "double")]
    [InlineData("{|#0:good.Inner.Part += 1|};", "good.Inner.Part", "float")]
    [InlineData("{|#0:total += amount|};", "total", "double")]
    [InlineData("total = {|#0:total + amount|};", "total", "double")]
    [InlineData("{|#0:half += (Half)amount|};", "half", "Half")]
    [InlineData("good = good with { Weight = {|#0:good.Weight + amount|} };", "good.Weight", "double")]
    [InlineData("good = new(Weight: {|#0:good.Weight + amount|}, 1, 2, default);", "good.Weight", "double")]
    [InlineData("good = new Good { Weight = {|#0:good.Weight + amount|} };", "good.Weight", "double")]
    [InlineData("foreach (var part in new[] { 1.5 }) { {|#0:good.Weight += part|}; }", "good.Weight", "double")]
    public Task A_sum_in_a_row(string statement, string target, string type) => Verify.IsReportedAsync(
        Fill(statement),
        "SW4005", $"Put adds to {target}, a {type}: rounding makes the sum depend on the order of commands; use decimal or a whole number of a small unit");

    [Theory]
    [InlineData("good.Count += 2; good.Price += 2.5m; good.Count++;")]
    [InlineData("good.Weight = amount + 1;")]
    [InlineData("good.Weight = good.Inner.Part + 1;")]
    [InlineData("good.Weight = amount; total = good.Weight + 1;")]
    [InlineData("good.Weight *= 2; good.Weight = good.Weight * 2;")]
    [InlineData("var sum = good.Weight + amount; sum += amount; good.Count = (int)sum;")]
    [InlineData("double sum = 0; foreach (var part in new[] { 1.5 }) sum += part; good.Weight = sum;")]
    [InlineData("if (good.Weight + amount > 3) good.Count = 1;")]
    [InlineData("good = new(amount, 1, 2, new(Part: (float)(good.Weight + 1)));")]
    [InlineData("good = good with { Weight = Math.Max(good.Weight + amount, 1) };")]
    [InlineData("var copy = good; copy.Weight += 1;")]
    public Task What_is_no_sum_in_a_row(string statement) => Verify.IsSilentAsync(Fill(statement));

    [Fact]
    public Task A_check_an_element_and_a_method_that_is_no_step() => Verify.IsSilentAsync(
        State,
        """
        [Command<Depot>] public partial record struct Fill(int Id, ImmutableArray<double> Amounts)
        {
            [Check] bool Fits(in Good good) => good.Weight + 1 > 0;
            [Step, ForEach(nameof(Amounts))] void Put(double amount, ref Good good) { amount += 1; good.Count = (int)amount; }
            void Help(ref Good good) => good.Weight += 1;
        }
        """);

    [Theory]
    [InlineData("good.Weight +=;")]
    [InlineData("good.Missing += 1.5;")]
    [InlineData("good.Weight = good.Weight + missing;")]
    [InlineData("good.Weight = good.")]
    public Task Incomplete_code(string statement) => Verify.IsReportedInBrokenCodeAsync(Fill(statement));

    private static string Fill(string statement) => $$"""
        {{State}}
        [Command<Depot>] public readonly partial record struct Fill(int Id)
        {
            [Step] double Weigh() => 1.5;
            [Step] void Put(double weigh, ref Good good, ref double total, ref Half half) { double amount = weigh; {{statement}} }
        }
        """;
}
