using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1006</summary>
public class StepDeclarationTests
{
    [Fact]
    public Task A_static_step() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] static void {|#0:Take|}(ref Stock stock) { }
        }
        """,
        "SW1006", "The step Take cannot be static: make it an instance method, so that it sees the command");

    [Fact]
    public Task A_generic_step() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] T {|#0:Take|}<T>(T value, ref Stock stock) => value;
        }
        """,
        "SW1006", "The step Take cannot be generic: name the types");

    [Fact]
    public Task An_accessor() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            int Count { [Step] {|#0:get|} => 1; }
        }
        """,
        "SW1006", "The step get_Count must be an ordinary method with a name of its own");

    [Fact]
    public Task An_operator() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] public static Move operator {|#0:+|}(Move move) => move;
        }
        """,
        "SW1006", "The step op_UnaryPlus must be an ordinary method with a name of its own");

    [Fact]
    public Task A_method_of_an_interface() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku) : IDisposable
        {
            [Step] void IDisposable.{|#0:Dispose|}() { }
        }
        """,
        "SW1006", "The step System.IDisposable.Dispose must be an ordinary method with a name of its own");

    [Fact]
    public Task An_asynchronous_step() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] async Task<StepResult> {|#0:Take|}(Shop shop) { await Task.Yield(); return StepResult.Ok; }
        }
        """,
        "SW1006", "The step Take cannot return Task<StepResult>: an asynchronous step returns ValueTask, ValueTask<StepResult> or ValueTask<StepResult<T>>");

    [Fact]
    public Task A_step_that_returns_a_task() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] Task {|#0:Take|}() => Task.CompletedTask;
        }
        """,
        "SW1006", "The step Take cannot return Task: an asynchronous step returns ValueTask, ValueTask<StepResult> or ValueTask<StepResult<T>>");

    [Fact]
    public Task A_step_that_returns_nothing_later() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] async void {|#0:Take|}() => await Task.Yield();
        }
        """,
        "SW1006", "The step Take cannot return void: an asynchronous step returns ValueTask, ValueTask<StepResult> or ValueTask<StepResult<T>>");

    [Fact]
    public Task A_step_that_returns_a_reference() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] ref Stock {|#0:Take|}(ref Stock stock) => throw new InvalidOperationException();
        }
        """,
        "SW1006", "The step Take cannot return a reference: return the value");

    [Fact]
    public Task A_step_that_returns_a_span() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] Span<int> {|#0:Take|}() => default;
        }
        """,
        "SW1006", "The step Take cannot return a ref struct: return a value that can be kept");

    [Fact]
    public Task A_step_that_is_an_error_to_use() => IsReportedAsync(
        """
        [Command<Shop>] public partial record struct Move(Sku Sku) { [Step, Obsolete("old", true)] void {|#0:Take|}(ref Stock stock) { } }
        """,
        "SW1006", "The step Take is obsolete as an error, and generated code must call it");

    [Fact]
    public Task A_conditional_step() => IsReportedAsync(
        """
        [Command<Shop>] public partial record struct Move(Sku Sku) { [Step, System.Diagnostics.Conditional("DEBUG")] void {|#0:Take|}(ref Stock stock) { } }
        """,
        "SW1006", "The step Take cannot be conditional: it would be left out silently");

    [Fact]
    public Task A_step_without_a_body() => IsReportedAsync(
        """
        [Command<Shop>] public partial record struct Move(Sku Sku) { [Step] partial void {|#0:Take|}(ref Stock stock); }
        """,
        "SW1006", "The step Take has no body: it would be left out silently");

    [Fact]
    public Task A_step_that_returns_dynamic() => IsReportedAsync(
        """
        [Command<Shop>] public partial record struct Move(Sku Sku) { [Step] StepResult<dynamic> {|#0:Take|}() => StepResult.Fail("a", "b"); }
        """,
        "SW1006", "The step Take cannot return dynamic: return a value that can be kept");

    [Fact]
    public Task A_step_outside_a_command() => IsReportedAsync(
        """
        public class Plain { [Step] void {|#0:Take|}() { } }
        """,
        "SW1006", "The step Take is outside a command: make it a method of a type that is marked with [Command<TState>]");

    [Fact]
    public Task A_step_in_a_state() => IsReportedAsync(
        """
        [State] public partial class Depot { [Step] void {|#0:Take|}() { } }
        """,
        "SW1006", "The step Take is outside a command: make it a method of a type that is marked with [Command<TState>]");

    [Fact]
    public Task A_local_function() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            void Run() { Take(); [Step] void {|#0:Take|}() { } }
        }
        """,
        "SW1006", "The step Take is outside a command: make it a method of a type that is marked with [Command<TState>]");

    [Fact]
    public Task A_lambda() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            System.Action Run() => [{|#0:Step|}] () => { };
        }
        """,
        "SW1006", "The step of a lambda is outside a command: make it a method of a type that is marked with [Command<TState>]");

    [Fact]
    public Task The_value_of_a_wrong_step_is_known_to_later_ones() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] static decimal {|#0:Price|}() => 1;
            [Step] async Task<int> {|#1:Count|}() { await Task.Yield(); return 1; }
            [Step] async Task<StepResult<long>> {|#2:Weigh|}() { await Task.Yield(); return 1; }
            [Step] void Take(decimal price, int count, long weight, ref Stock stock) { }
        }
        """,
        At(0, "SW1006", "The step Price cannot be static: make it an instance method, so that it sees the command"),
        At(1, "SW1006", "The step Count cannot return Task<int>: an asynchronous step returns ValueTask, ValueTask<StepResult> or ValueTask<StepResult<T>>"),
        At(2, "SW1006", "The step Weigh cannot return Task<StepResult<long>>: an asynchronous step returns ValueTask, ValueTask<StepResult> or ValueTask<StepResult<T>>"));

    [Fact]
    public Task Steps_of_every_return_type_and_accessibility() => IsSoundAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(ref Stock stock) { }
            [Step] public StepResult Check() => StepResult.Ok;
            [Step] internal StepResult<int> Count() => 1;
            [Step] private (int, string[]?) Pair(int count) => (count, null);
            [Step] List<Sku>? List() => null;
            [Step] public override string ToString() => "";
            [Step] partial void Part(ref Stock stock);
            partial void Part(ref Stock stock) { }
        }
        """);
}
