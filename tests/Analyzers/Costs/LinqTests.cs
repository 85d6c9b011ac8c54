using Verify = Stepwright.Analyzers.Tests.Rule<Stepwright.Analyzers.CostAnalyzer>;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW7004</summary>
public class LinqTests
{
    [Theory]
    [InlineData("var sum = {|#0:Lines.Sum(static line => line.Quantity)|};", "Sum")]
    [InlineData("var list = {|#0:Lines.OrderBy(line => line.Quantity).Select(line => line.Sku).ToList()|};", "OrderBy, Select and ToList")]
    [InlineData("var sum = {|#0:Enumerable.Sum(Enumerable.Range(0, 3))|};", "Range and Sum")]
    [InlineData("var skus = {|#0:from line in Lines orderby line.Quantity select line.Sku|};", "OrderBy and Select")]
    [InlineData("var skus = {|#0:(from line in Lines orderby line.Quantity select line.Sku).ToArray()|};", "OrderBy, Select and ToArray")]
    [InlineData("foreach (var number in {|#0:Enumerable.Range(0, 3)|}) stock.Available += number;", "Range")]
    public Task A_chain_of_calls_is_reported_once(string statements, string names) => Verify.IsReportedAsync(
        Move.With(statements), "SW7004", $"Take calls {names}, which allocates and calls through delegates: write a loop");

    [Fact]
    public Task A_lambda_that_captures_is_another_expression() => Verify.IsReportedAsync(
        Move.With("var most = 3; var sum = {|SW7004:Lines.Sum({|SW7003:line => line.Quantity + most|})|};"));

    [Fact]
    public Task What_a_chain_begins_with() => Verify.IsReportedAsync(
        Move.With("var sum = {|SW7004:{|SW7001:new[] { 1, 2 }|}.Sum()|}; var list = {|SW7004:Lines.Select(line => {|SW7001:new Box()|}).ToList()|};"));

    [Theory]
    [InlineData("if (stock.Available < 1) return StepResult.Fail(\"out\", string.Join(\", \", Lines.Select(line => line.Sku)));")]
    [InlineData("var none = Enumerable.Empty<int>();")]
    [InlineData("var first = Lines.IsEmpty ? default : Lines[0]; var any = Lines.Contains(first);")]
    public Task What_is_no_linq_or_of_a_failure(string statements) => Verify.IsSilentAsync(Move.With(statements));

    [Fact]
    public Task Methods_of_the_same_names_elsewhere() => Verify.IsSilentAsync(
        """
        public static class Own { public static int Sum(this ImmutableArray<OrderLine> lines) => lines.Length; }
        [Command<Shop>] public partial record struct Move(Sku Sku, ImmutableArray<OrderLine> Lines) { [Step] void Take(ref Stock stock) => stock.Available -= Lines.Sum(); }
        """);
}
