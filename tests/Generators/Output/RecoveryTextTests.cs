using System.Runtime.CompilerServices;
using Verify = Stepwright.Verification.CSharpSourceGeneratorVerifier<Stepwright.Generators.StepwrightGenerator>;

namespace Stepwright.Generators.Tests;

/// <summary>The generated text of what stands in for steps that fail and of what corrects commands, against <c>Expected/</c>.</summary>
public class RecoveryTextTests
{
    private const string Declarations = """
        using System.Collections.Immutable;
        using System.Threading;
        using System.Threading.Tasks;
        using Stepwright;

        internal readonly record struct Sku(string Value);
        internal readonly record struct Line(Sku Sku, int Quantity);
        internal record struct Stock(int Available);
        internal record struct Backlog(int Waiting);
        internal record struct Account(decimal Balance, int Owner);
        internal record struct Order(decimal Total);
        internal record struct Ticket(int Order);
        internal record struct Totals(int Count);
        internal interface IGateway { ValueTask<StepResult<string>> PayAsync(decimal price, CancellationToken token); }

        [Event<Shop>] internal readonly record struct Noted(int Number);

        [State]
        internal partial class Shop
        {
            public partial Table<Sku, Stock> Stock { get; }
            public partial Table<Sku, Backlog> Backlog { get; }
            public partial Table<int, Account> Accounts { get; }
            public partial Table<int, Order> Orders { get; }
            public partial Table<int, Ticket> Tickets { get; }
            public partial Cell<Totals> Totals { get; }
            [Invariant] private static bool NeverNegative(in Stock stock) => stock.Available >= 0;
        }

        [Executor<Shop>] internal partial class ShopExecutor;

        """;

    [Fact]
    public Task A_fallback() => Command("int Account, int Number", """
            [Step] void Book(ref Account account, out Order order) => order = new(account.Balance--);
            [Fallback(nameof(Book))] StepResult Note(out Ticket ticket, ref Totals totals) { ticket = new(Number); totals.Count++; return StepResult.Ok; }
            [Step] void Count(ref Totals totals) => totals.Count++;
        """.Replace("ref Account account", "[Key(nameof(Account))] ref Account account", StringComparison.Ordinal)
        .Replace("out Order order)", "[Key(nameof(Number))] out Order order)", StringComparison.Ordinal)
        .Replace("out Ticket ticket", "[Key(nameof(Number))] out Ticket ticket", StringComparison.Ordinal));

    [Fact]
    public Task Fallbacks_for_each_element() => Command("int Number, ImmutableArray<Line> Lines", """
            [Fallback(nameof(Reserve))] void Wait(Line line, ref Backlog backlog) => backlog.Waiting += line.Quantity;
            [Step, ForEach(nameof(Lines))] void Reserve(Line line, ref Stock stock, in StepContext context) { stock.Available -= line.Quantity; context.Emit(new Noted(line.Quantity)); }
            [Fallback(nameof(Wait))] StepResult Open(in Line line, out Backlog backlog) { backlog = new(line.Quantity); return StepResult.Ok; }
            [Fallback(nameof(Reserve))] int Refuse() => 1;
        """);

    [Fact]
    public Task The_value_of_a_fallback() => Command("int Number", """
            [Step] int Start() => 2;
            [Step] StepResult<decimal> Price(int start, [Key(nameof(Number))] in Account account) => account.Balance * start;
            [Fallback(nameof(Price))] decimal List(int start) => start;
            [Step] void Charge(decimal price, [Key(nameof(Number))] ref Account account) => account.Balance -= price;
        """, "[Command<Shop>(Result = \"Price\")]");

    [Fact]
    public Task A_fallback_where_completed_steps_are_kept() => Command("int Number", """
            [Step] void Count(ref Totals totals) => totals.Count++;
            [Step] void Add([Key(nameof(Number))] out Order order) => order = new(1);
            [Fallback(nameof(Add)), Step(AllowSameRow = true)] void Raise([Key(nameof(Number)), Upsert] ref Order order) => order.Total++;
        """, "[Command<Shop>(OnFailure = OnFailure.KeepCompletedSteps)]");

    [Fact]
    public Task A_fallback_in_a_command_that_changes_itself() => Expect("""
        [Command<Shop>]
        internal partial record struct Change(int Number)
        {
            [Step] StepResult Double() { Number *= 2; return StepResult.Fail("odd", "It is odd."); }
            [Fallback(nameof(Double))] StepResult Triple() { Number *= 3; return StepResult.Ok; }
        }
        """);

    [Fact]
    public Task Asynchronous_fallbacks() => Command("int Number, ImmutableArray<Line> Lines", """
            [Step] decimal Price() => 1;
            [Step(TimeoutMilliseconds = 100)] ValueTask<StepResult<string>> Pay(decimal price, [Service] IGateway gateway, CancellationToken token) => gateway.PayAsync(price, token);
            [Fallback(nameof(Pay)), Retry] ValueTask<StepResult<string>> PayLater(decimal price, [Service] IGateway gateway, CancellationToken token) => gateway.PayAsync(price, token);
            [Fallback(nameof(PayLater))] StepResult<string> Owe(decimal price, [Key(nameof(Number))] ref Account account) { account.Balance -= price; return "owed"; }
            [Fallback(nameof(Owe))] string Give([Key(nameof(Number))] out Ticket ticket) { ticket = new(Number); return "given"; }
            [Compensate(nameof(Pay))] ValueTask Refund(string pay, decimal price) => default;
            [Step, ForEach(nameof(Lines))] void Reserve(Line line, ref Stock stock) => stock.Available -= line.Quantity;
            [Fallback(nameof(Reserve))] ValueTask Ask(Line line, [Service] IGateway gateway) => default;
            [Step] void Note(string pay, ref Totals totals) => totals.Count += pay.Length;
        """);

    [Fact]
    public Task Recoveries() => Command("int Number, int? Other, ImmutableArray<Line> Lines", """
            [Check] bool IsOdd() => Number % 2 == 1;
            [Step, ForEach(nameof(Lines))] void Reserve(Line line, ref Stock stock) => stock.Available -= line.Quantity;
            [Fallback(nameof(Reserve))] void Wait(Line line, ref Backlog backlog) => backlog.Waiting += line.Quantity;
            [Step] void Count(ref Totals totals) => totals.Count++;
            [Recover(nameof(Reserve))] Change? Shrink(in StepFailure failure, Line line, in Stock stock, [Optional] in Backlog backlog, bool backlogFound) =>
                backlogFound ? null : this with { Lines = Lines.Replace(line, line with { Quantity = stock.Available }) };
            [Recover(nameof(Wait))] Change? Leave(Line line) => this with { Lines = Lines.Remove(line) };
            [Recover(nameof(IsOdd)), Recover(nameof(Count))] Change? Up(StepFailure failure, TableView<int, Order> orders, in Totals totals, in StepContext context) =>
                failure.Code == "check" && orders.Count > totals.Count ? this with { Number = Number + context.Random.Next() } : null;
            [Recover(nameof(Count))] Change? Owner([Key(nameof(Number))] in Account account, [Key(nameof(account), nameof(Account.Owner))] in Account owner) => this with { Number = owner.Owner };
        """);

    [Fact]
    public Task Corrections_that_need_no_code() => Expect("""
        internal sealed record Part(Sku Sku, Sku Other, int Count, int? Limit, string? Note) { public int Doubled => 2 * Count; }

        [Command<Shop>]
        internal readonly partial record struct Change(Sku From, Sku To, Sku[] Skus, ImmutableArray<Part> Parts, System.Collections.Generic.List<Line> Lines, int Number)
        {
            public int Fixed { get; } = 1;
            [Check] StepResult Limit() => StepResult.Ok;
            [Step] void Move([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock to) => (from, to) = (to, from);
            [Step, ForEach(nameof(Skus))] void Drop([Delete] in Stock stock) { }
            [Step, ForEach(nameof(Parts))] StepResult Fit(Part part, [Key(nameof(Part.Sku))] in Stock stock, [Key(nameof(Part.Other))] in Stock other, [Key(nameof(From))] in Stock from) => StepResult.Ok;
            [Step, ForEach(nameof(Lines))] void Reserve(Line line, ref Stock stock) => stock.Available -= line.Quantity;
            [Step] StepResult<int> Take([Key(nameof(From))] in Stock from, [Key(nameof(Number))] in Account account) => from.Available;
        }

        [Command<Shop>]
        internal readonly partial record struct Note(int Number)
        {
            [Step] void Count([Key(nameof(Number))] ref Account account) => account.Balance++;
        }
        """.Replace("[Key(nameof(Part.Sku))] in Stock stock, [Key(nameof(Part.Other))] in Stock other, [Key(nameof(From))] in Stock from", "[Key(nameof(part), nameof(Part.Sku))] in Stock stock, [Key(nameof(part), nameof(Part.Other))] in Stock other, [Key(nameof(From))] in Stock from", StringComparison.Ordinal));

    private static Task Command(string members, string body, string command = "[Command<Shop>]", [CallerMemberName] string test = "") =>
        Expect($"{command}\ninternal readonly partial record struct Change({members})\n{{\n{body}\n}}", test);

    private static Task Expect(string source, [CallerMemberName] string test = "")
    {
        Assert.Null(new Promise().Broken(Declarations + source, out var rules));
        Assert.Empty(rules);
        return Verify.VerifyGeneratorAsync(Declarations + source, testMethod: test);
    }
}
