using Verify = Stepwright.Analyzers.Tests.Rule<Stepwright.Analyzers.CostAnalyzer>;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW7003</summary>
public class ClosureTests
{
    [Theory]
    [InlineData("var most = 3; Run({|#0:line => line.Quantity + most|});", "most")]
    [InlineData("var most = 3; var least = 1; Run({|#0:line => line.Quantity > most ? most : least|});", "most and least")]
    [InlineData("var most = 3; Run({|#0:delegate (OrderLine line) { return most; }|});", "most")]
    [InlineData("var most = 3; Run({|#0:Local|}); int Local(OrderLine line) => most;", "most")]
    [InlineData("foreach (var line in Lines) { Run({|#0:_ => line.Quantity|}); }", "line")]
    public Task A_lambda_that_captures(string statements, string names) => Verify.IsReportedAsync(
        Move.With(statements),
        "SW7003", $"Take makes an object for a lambda that captures {names}: write a loop, or hand it to a static lambda as an argument");

    [Fact]
    public Task A_parameter_of_the_step() => Verify.IsReportedAsync(
        "[Command<Shop>] public partial record struct Move(Sku Sku) { [Step] int Count() => 1; [Step] void Take(int count, ref Stock stock) { Func<int> of = {|SW7003:() => count|}; stock.Available -= of(); } }");

    [Fact]
    public Task Lambdas_in_lambdas() => Verify.IsReportedAsync(
        Move.With("var most = 3; Run({|SW7003:line => Run({|SW7003:inner => line.Quantity + most|})|}); Run(line => Run({|SW7003:inner => line.Quantity|}));"));

    [Theory]
    [InlineData("Run(line => line.Quantity * 2);")]
    [InlineData("Run(static line => { var twice = line.Quantity * 2; return twice; });")]
    [InlineData("const int Most = 3; Run(line => line.Quantity + Most);")]
    [InlineData("var most = 3; stock.Available -= Local(); int Local() => most;")]
    [InlineData("Run(Local); static int Local(OrderLine line) => 1;")]
    [InlineData("Run(Local); int Local(OrderLine line) => 1;")]
    [InlineData("var most = 3; if (most > stock.Available) { return StepResult.Fail(\"out\", Text(() => most)); } static string Text(Func<int> of) => \"\";")]
    public Task What_captures_nothing(string statements) => Verify.IsSilentAsync(Move.With(statements));
}
