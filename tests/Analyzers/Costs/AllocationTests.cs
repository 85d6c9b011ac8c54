using Microsoft.CodeAnalysis;
using Verify = Stepwright.Analyzers.Tests.Rule<Stepwright.Analyzers.CostAnalyzer>;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW7001</summary>
public class AllocationTests
{
    private const string String = "keep values, and make text of them where it is shown";
    private const string Collection = "loop over what is there, or let the command carry an ImmutableArray";

    [Theory]
    [InlineData("var box = {|#0:new Box()|};", "Box", "use a struct")]
    [InlineData("var text = {|#0:new System.Text.StringBuilder()|};", "StringBuilder", "do without it")]
    [InlineData("Box box = {|#0:new()|};", "Box", "use a struct")]
    [InlineData("var list = {|#0:new List<int> { 1, 2 }|};", "List<int>", Collection)]
    [InlineData("var array = {|#0:new int[3]|};", "int[]", Collection)]
    [InlineData("var array = {|#0:new[] { 1, 2 }|};", "int[]", Collection)]
    [InlineData("int[] array = {|#0:[1, 2]|};", "int[]", Collection)]
    [InlineData("List<int> list = {|#0:[]|};", "List<int>", Collection)]
    [InlineData("IReadOnlyList<int> list = {|#0:[1]|};", "IReadOnlyList<int>", Collection)]
    [InlineData("ImmutableArray<int> array = {|#0:[1, 2]|};", "ImmutableArray<int>", Collection)]
    [InlineData("var lines = {|#0:Lines.ToBuilder().ToImmutableArray()|};", "ImmutableArray<OrderLine>", Collection)]
    [InlineData("var name = {|#0:$\"{stock.Available} left\"|};", "a string", String)]
    [InlineData("var name = {|#0:Note + stock.Available + \"x\"|};", "a string", String)]
    [InlineData("var name = {|#0:\"x\" + $\"{stock.Available}\"|};", "a string", String)]
    [InlineData("var name = Note; {|#0:name += 1|};", "a string", String)]
    [InlineData("var name = {|#0:string.Concat(Note, Note)|};", "a string", String)]
    [InlineData("var name = {|#0:Note.Substring(1)|};", "a string", String)]
    [InlineData("var name = {|#0:stock.Available.ToString()|};", "a string", String)]
    [InlineData("var name = {|#0:string.Create(null, $\"{stock.Available}\")|};", "a string", String)]
    [InlineData("var name = {|#0:new string('x', 3)|};", "a string", String)]
    [InlineData("{|#0:Sum(1, 2)|};", "int[]", "call what takes a span or single arguments")]
    [InlineData("var pair = {|#0:new { stock.Available }|};", "an anonymous object", "use a struct")]
    [InlineData("Tag tag = null!; tag = {|#0:tag with { Text = \"\" }|};", "Tag", "use a struct")]
    [InlineData("var local = Local(); int Local() { return {|#0:new Box()|}.Size; }", "Box", "use a struct")]
    [InlineData("Run(static line => {|#0:new Box()|}.Size);", "Box", "use a struct")]
    [InlineData("Run({|#0:Total|});", "a delegate of Total", "use a static method, or call it in a loop")]
    [InlineData("if (stock.Available > 3) { var box = {|#0:new Box()|}; return StepResult.Ok; }", "Box", "use a struct")]
    public Task What_a_step_allocates(string statements, string what, string advice) => Verify.IsReportedAsync(
        Move.With(statements), "SW7001", $"Take allocates {what} each time it runs: {advice}");

    [Theory]
    [InlineData("var line = new OrderLine(Sku, 1, 2); OrderLine other = new();")]
    [InlineData("Span<int> numbers = stackalloc int[3]; ReadOnlySpan<int> others = [1, 2, 3];")]
    [InlineData("ReadOnlySpan<byte> data = new byte[] { 1, 2 }; var text = \"x\"u8;")]
    [InlineData("ImmutableArray<int> none = []; int[] nothing = [];")]
    [InlineData("const string Name = \"a\" + \"b\"; const string Other = $\"{Name}c\";")]
    [InlineData("Sum(); Many(1, 2, 3); Run(Twice); Run(static line => line.Quantity); Run(line => 1);")]
    [InlineData("if (stock.Available < 1) return StepResult.Fail(\"out\", $\"{Sku} has {stock.Available}\" + Note);")]
    [InlineData("if (stock.Available < 1) { var left = $\"{stock.Available} left\"; return StepResult.Fail(\"out\", left); }")]
    [InlineData("if (stock.Available < 1) { var left = $\"{stock.Available} left\"; throw new InvalidOperationException(left); }")]
    [InlineData("if (stock.Available < 1) { { var left = Note + 1; throw new InvalidOperationException(left); } }")]
    [InlineData("switch (stock.Available) { case 0: var left = Note + 1; return StepResult.Fail(\"out\", left); case 1: var none = Note + 2; throw new InvalidOperationException(none); }")]
    [InlineData("var sku = Note.Length > 0 ? Sku : throw new InvalidOperationException(Note + 1);")]
    [InlineData("context.Emit(new Tag(Note + 1));")]
    [InlineData("var trimmed = Note.Trim(); var name = nameof(Box);")]
    public Task What_costs_nothing_or_only_in_a_failure(string statements) => Verify.IsSilentAsync(Move.With(statements));

    [Fact]
    public Task Checks_too_and_expression_bodies() => Verify.IsReportedAsync(
        "[Command<Shop>] public readonly partial record struct Move(Sku Sku, string Note) { [Check] bool Has(in Stock stock) => {|SW7001:Note + stock.Available|} != \"0\"; [Step] void Take(ref Stock stock) => stock.Available -= {|SW7001:new int[1]|}.Length; }");

    [Fact]
    public Task Methods_that_are_no_step_or_asynchronous() => Verify.IsReportedInBrokenCodeAsync(
        """
        [Command<Shop>] public readonly partial record struct Move(Sku Sku, string Note)
        {
            string Text() => Note + 1;
            [Step] async ValueTask Wait() { await Task.Delay(new int[1].Length); }
            [Step] ValueTask<StepResult> Later() => new(StepResult.Fail(Note + 1, "")).ToString() is { } ? default : default;
            public List<int> Numbers { get; } = [1];
        }
        """);

    [Fact]
    public Task Steps_in_another_part_and_nested_commands() => Verify.IsReportedAsync(
        [
            "public static partial class Moves { [Command<Shop>] public readonly partial record struct Move(Sku Sku); }",
            "public static partial class Moves { public readonly partial record struct Move { [Step] void Take(ref Stock stock) => stock.Available -= {|SW7001:new int[1]|}.Length; } }",
        ]);

    [Theory]
    [InlineData("var box = {|SW7001:new Box(|};")]
    [InlineData("var text = Note +;")]
    [InlineData("var text = {|SW7001:$\"{stock.}\"|};")]
    [InlineData("Run(line => line.);")]
    [InlineData("Run(Missing); Missing(1, Note); int x = (")]
    [InlineData("StepResult.Fail(; return StepResult.")]
    [InlineData("var x = from line in Lines;")]
    public Task Incomplete_code_does_not_crash(string statements) => Verify.IsReportedInBrokenCodeAsync(Move.With(statements));

    [Fact]
    public async Task A_program_with_top_level_statements()
    {
        var test = new ShopTest<CostAnalyzer>(["Console.WriteLine(new int[1]); [Command<Shop>] public partial record struct Move(Sku Sku) { [Step] void Take(ref Stock stock) => stock.Available -= {|SW7001:new int[1]|}.Length; }"]);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        await test.RunAsync();
    }
}
