using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1019</summary>
public class CheckDeclarationTests
{
    [Fact]
    public Task A_static_check() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Check] static bool {|#0:Has|}(in Stock stock) => true;
        }
        """,
        "SW1019", "The check Has cannot be static: make it an instance method, so that it sees the command");

    [Fact]
    public Task A_generic_check() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Check] bool {|#0:Has|}<T>(in T row) => true;
        }
        """,
        "SW1019", "The check Has cannot be generic: name the types");

    [Fact]
    public Task An_asynchronous_check() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Check] Task<bool> {|#0:Has|}(in Stock stock) => Task.FromResult(true);
        }
        """,
        "SW1019", "The check Has cannot be asynchronous: await before the command is made, or in a step that returns ValueTask<StepResult>");

    [Fact]
    public Task A_check_that_returns_nothing() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Check] void {|#0:Has|}(in Stock stock) { }
        }
        """,
        "SW1019", "The check Has must return StepResult or bool");

    [Fact]
    public Task A_check_that_returns_a_value() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Check] int {|#0:Has|}(in Stock stock) => 1;
        }
        """,
        "SW1019", "The check Has must return StepResult or bool");

    [Fact]
    public Task A_check_that_returns_a_result_with_a_value() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Check] StepResult<int> {|#0:Has|}(in Stock stock) => 1;
        }
        """,
        "SW1019", "The check Has must return StepResult or bool");

    [Fact]
    public Task A_check_that_returns_a_reference() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Check] ref bool {|#0:Has|}() => throw new InvalidOperationException();
        }
        """,
        "SW1019", "The check Has cannot return a reference: return the value");

    [Fact]
    public Task An_accessor() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            bool Has { [Check] {|#0:get|} => true; }
        }
        """,
        "SW1019", "The check get_Has must be an ordinary method with a name of its own");

    [Fact]
    public Task A_check_that_is_a_step_too() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Check, Step] bool {|#0:Has|}(in Stock stock) => true;
        }
        """,
        "SW1019", "The check Has cannot be a step too: leave [Check] or [Step] off");

    [Fact]
    public Task A_check_that_writes() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Check] bool Has(ref Stock {|#0:stock|}) => true;
        }
        """,
        "SW1019", "The check Has only reads rows: take stock by in");

    [Fact]
    public Task A_check_that_creates() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Check] bool Has(out Stock {|#0:stock|}) { stock = default; return true; }
        }
        """,
        "SW1019", "The check Has only reads rows: take stock by in");

    [Fact]
    public Task A_check_that_upserts() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Check] bool Has([Upsert] ref Stock {|#0:stock|}) => true;
        }
        """,
        "SW1019", "The check Has only reads rows: take stock by in");

    [Fact]
    public Task A_check_that_deletes() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Check] bool Has([Delete] in Stock {|#0:stock|}) => true;
        }
        """,
        "SW1019", "The check Has only reads rows: leave [Delete] of stock off");

    [Fact]
    public Task A_check_that_writes_a_cell() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Check] bool Has(ref Totals {|#0:totals|}) => true;
        }
        """,
        "SW1019", "The check Has only reads rows: take totals by in");

    [Fact]
    public Task A_check_with_a_context() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Check] bool Has(in StepContext {|#0:context|}) => true;
        }
        """,
        "SW1019", "The check Has only reads rows, and context is none");

    [Fact]
    public Task A_check_with_a_view() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Check] bool Has(TableView<Sku, Stock> {|#0:view|}) => true;
        }
        """,
        "SW1019", "The check Has only reads rows, and view is none");

    [Fact]
    public Task A_check_with_the_value_of_a_step() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] int Count() => 1;
            [Check] bool Has(int {|#0:count|}) => true;
        }
        """,
        "SW1019", "The check Has only reads rows, and count is none");

    [Fact]
    public Task A_check_outside_a_command() => IsReportedAsync(
        """
        public class Plain { [Check] bool {|#0:Has|}() => true; }
        """,
        "SW1019", "The check Has is outside a command: make it a method of a type that is marked with [Command<TState>]");

    [Fact]
    public Task A_local_function() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            void Run() { Has(); [Check] bool {|#0:Has|}() => true; }
        }
        """,
        "SW1019", "The check Has is outside a command: make it a method of a type that is marked with [Command<TState>]");

    [Fact]
    public Task Checks_of_either_kind() => IsSoundAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(OrderId Order, ImmutableArray<OrderLine> Lines, Sku Sku)
        {
            [Check] bool A(in Stock stock) => true;
            [Check] StepResult B() => StepResult.Ok;
            [Check, ForEach(nameof(Lines))] StepResult C(OrderLine line, in Stock stock, [Optional] in Order order, bool orderFound) => StepResult.Ok;
            [Check] bool D(CancellationToken token) => true;
        }
        """);
}
