using Stepwright.Analyzers;

namespace Stepwright.CodeFixes.Tests;

/// <summary>"Use context.…" for SW3001, SW3002 and SW3003.</summary>
public class UseContextCodeFixTests
{
    [Theory]
    [InlineData("var now = {|SW3001:DateTime.UtcNow|};", "var now = context.Now.UtcDateTime;")]
    [InlineData("var now = {|SW3001:DateTime.Now|};", "var now = context.Now.UtcDateTime;")]
    [InlineData("var now = {|SW3001:System.DateTime.Today|};", "var now = context.Now.UtcDateTime.Date;")]
    [InlineData("var year = {|SW3001:DateTime.Now|}.Year; // of the clock", "var year = context.Now.UtcDateTime.Year; // of the clock")]
    [InlineData("var now = {|SW3001:DateTimeOffset.Now|};", "var now = context.Now;")]
    [InlineData("var now = {|SW3001:DateTimeOffset.UtcNow|} /* now */ + TimeSpan.FromDays(1);", "var now = context.Now /* now */ + TimeSpan.FromDays(1);")]
    [InlineData("var id = {|SW3002:Guid.NewGuid()|};", "var id = context.NewGuid();")]
    [InlineData("var text = {|SW3002:Guid.NewGuid()|}.ToString();", "var text = context.NewGuid().ToString();")]
    [InlineData("var one = {|SW3003:new Random()|}.Next(6);", "var one = context.Random.Next(6);")]
    [InlineData("Random random = {|SW3003:new()|}; order.Total = random.Next();", "Random random = context.Random; order.Total = random.Next();")]
    [InlineData("{|SW3003:Random.Shared|}.Shuffle(new[] { 1, 2 });", "context.Random.Shuffle(new[] { 1, 2 });")]
    public Task Time_identity_and_chance(string body, string fixedBody) => VerifyAsync(
        Command($"[Step] void Pay(ref Order order) {{ {body}\n}}"), Command($"[Step] void Pay(ref Order order, in StepContext context) {{ {fixedBody}\n}}"));

    [Fact]
    public Task The_context_that_is_there_is_used() => VerifyAsync(
        Command("[Step] void Pay(in StepContext here, ref Order order) => order.Total = {|SW3001:DateTime.UtcNow|}.Year + {|SW3001:DateTime.UtcNow|}.Day;"),
        Command("[Step] void Pay(in StepContext here, ref Order order) => order.Total = here.Now.UtcDateTime.Year + here.Now.UtcDateTime.Day;"));

    [Fact]
    public Task The_parameter_is_added_once_under_a_free_name() => VerifyAsync(
        Command("[Step] void Pay(ref Order order) { order.Total = {|SW3001:DateTime.UtcNow|}.Year; order.Total += {|SW3001:DateTime.UtcNow|}.Day + context; } int context => 1; [Step] int Year() => {|SW3001:DateTime.Now|}.Year;"),
        Command("[Step] void Pay(ref Order order, in StepContext context2) { order.Total = context2.Now.UtcDateTime.Year; order.Total += context2.Now.UtcDateTime.Day + context; } int context => 1; [Step] int Year(in StepContext context) => context.Now.UtcDateTime.Year;"));

    [Fact]
    public Task Where_the_runtime_is_not_imported_its_type_is_written_in_full() => ShopFix.VerifyAsync<DeterminismAnalyzer, UseContextCodeFix>(
        ["namespace Own { class StepContext { } [Command<global::Shop>] partial record struct Take(OrderId Id) { [Step] void Pay(ref Order order) => order.Total = {|SW3001:System.DateTime.UtcNow|}.Year; } }"],
        ["namespace Own { class StepContext { } [Command<global::Shop>] partial record struct Take(OrderId Id) { [Step] void Pay(ref Order order, in Stepwright.StepContext context) => order.Total = context.Now.UtcDateTime.Year; } }"]);

    [Theory]
    // A check takes no context, and neither does a method that the step calls, or a key.
    [InlineData("[Check] bool Early() => {|SW3001:DateTime.Now|}.Hour < 9;")]
    [InlineData("[Step] void Pay(ref Order order) => order.Total = {|SW3001:Year()|}; int Year() => DateTime.UtcNow.Year;")]
    // No lambda can capture it, and no local function.
    [InlineData("[Step] void Pay(ref Order order) { Func<int> year = () => {|SW3001:DateTime.UtcNow|}.Year; order.Total = year(); }")]
    // Who calls the step has no context to give.
    [InlineData("[Step] void Pay(ref Order order) => order.Total = {|SW3001:DateTime.UtcNow|}.Year; void Call(ref Order order) => Pay(ref order);")]
    // The context has nothing like it.
    [InlineData("[Step] Guid Make() => {|SW3002:Guid.CreateVersion7()|};")]
    public Task Not_where_it_would_break(string members) => VerifyAsync(Command(members), null);

    private static string Command(string members) => $"[Command<Shop>] public readonly partial record struct Take(OrderId Id) {{ {members} }}";

    private static Task VerifyAsync(string source, string? fixedSource) => ShopFix.VerifyAsync<DeterminismAnalyzer, UseContextCodeFix>(source, fixedSource);
}
