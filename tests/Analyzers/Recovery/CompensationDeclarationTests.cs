using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW6003</summary>
public class CompensationDeclarationTests
{
    private const string Start = """
        public interface IGateway { ValueTask ReleaseAsync(int authorization); }

        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku, ImmutableArray<OrderLine> Lines)
        {
            [Step] decimal Price() => 1;
            [Step] ValueTask<StepResult<int>> Authorize(decimal price) => default;
            [Step, ForEach(nameof(Lines))] ValueTask<Guid> Hold(OrderLine line) => default;
            [Step] void Take(int authorize, ref Stock stock) { }

        """;

    [Fact]
    public Task All_that_they_return_and_take() => IsSoundAsync(Start + """
            [Compensate(nameof(Authorize))] ValueTask Release(int authorize, decimal price, [Service] IGateway gateway, CancellationToken token) => gateway.ReleaseAsync(authorize);
            [Compensate(nameof(Authorize), WhenInDoubt = true), Retry] ValueTask<StepResult> Ask(decimal price) => default;
            [Compensate(nameof(Hold))] async ValueTask Free(OrderLine line, Guid hold, int authorize) => await Task.Yield();
        }
        """);

    [Theory]
    [InlineData("[Compensate(nameof(Authorize))] void {|#0:Release|}() { }", "The compensation Release must return ValueTask or ValueTask<StepResult>")]
    [InlineData("[Compensate(nameof(Authorize))] Task {|#0:Release|}() => Task.CompletedTask;", "The compensation Release must return ValueTask or ValueTask<StepResult>")]
    [InlineData("[Compensate(nameof(Authorize))] ValueTask<int> {|#0:Release|}() => default;", "The compensation Release must return ValueTask or ValueTask<StepResult>")]
    [InlineData("[Compensate(nameof(Authorize))] ValueTask<ValueTask> {|#0:Release|}() => default;", "The compensation Release must return ValueTask or ValueTask<StepResult>")]
    [InlineData("[Compensate(nameof(Authorize))] static ValueTask {|#0:Release|}() => default;", "The compensation Release cannot be static: make it an instance method, so that it sees the command")]
    [InlineData("[Compensate(nameof(Authorize)), Step] ValueTask {|#0:Release|}() => default;", "The compensation Release cannot be a step too: leave [Compensate] or [Step] off")]
    [InlineData("[Compensate(nameof(Authorize)), Check] StepResult {|#0:Release|}() => default;", "The compensation Release cannot be a check too: leave [Compensate] or [Check] off")]
    [InlineData("[Compensate(nameof(Hold)), ForEach(nameof(Lines))] ValueTask {|#0:Release|}() => default;", "The compensation Release takes the element that its step ran for: leave [ForEach] off")]
    [InlineData("[Compensate({|#0:\"Gone\"|})] ValueTask Release() => default;", "The compensation Release names Gone, and Move has no such step")]
    [InlineData("[Compensate({|#0:nameof(Take)|})] ValueTask Release() => default;", "The compensation Release names Take, which is synchronous: what it does is in the state, and undone")]
    [InlineData("[Compensate({|#0:nameof(Holds)|})] ValueTask Release() => default; [Check] bool Holds() => true;", "The compensation Release names Holds, which is a check: what it does is in the state, and undone")]
    [InlineData("[Compensate({|#0:nameof(Two)|})] ValueTask Release() => default; [Step] ValueTask Two() => default; [Step] ValueTask Two(decimal price) => default;", "The compensation Release names Two, and Move has several steps of that name")]
    [InlineData("[Compensate(nameof(Authorize), WhenInDoubt = true)] ValueTask Ask() => default; [{|#0:Compensate(nameof(Authorize), WhenInDoubt = true)|}] ValueTask Release() => default;", "The compensation Release is the second that takes Authorize back in doubt: make them one")]
    [InlineData("[Compensate(nameof(Authorize))] ValueTask Release(in decimal {|#0:price|}) => default;", "The compensation Release cannot take price by reference: take it by value")]
    [InlineData("[Compensate(nameof(Authorize))] ValueTask Release(Stock {|#0:stock|}) => default;", "The compensation Release cannot take the row stock: by the time it runs, the row is no longer what Authorize saw; have a step before return what is needed")]
    [InlineData("[Compensate(nameof(Authorize))] ValueTask Release(StepContext {|#0:context|}) => default;", "The compensation Release cannot take context: by the time it runs, the state is no longer what the steps saw")]
    [InlineData("[Compensate(nameof(Authorize))] ValueTask Release([Service] int {|#0:gateway|}) => default;", "The compensation Release cannot take [Service] gateway: int is no class or interface, and services are")]
    [InlineData("[Compensate(nameof(Authorize))] ValueTask Release(string {|#0:text|}) => default;", "The compensation Release has no source for text: neither Authorize nor a step before it returns string, and it is not the element of Authorize")]
    [InlineData("[Compensate(nameof(Authorize), WhenInDoubt = true)] ValueTask Release(int {|#0:authorize|}) => default;", "The compensation Release cannot take authorize: in doubt Authorize has no value; leave WhenInDoubt off, or find the effect by what the command holds")]
    [InlineData("[Step] int Other() => 1; [Step] ValueTask<int> Third(int other) => default; [Compensate(nameof(Third))] ValueTask Release(int {|#0:number|}) => default;", "The compensation Release cannot tell which value number is: name it after Authorize, Other or Third")]
    public Task Reported(string members, string message) => IsReportedAsync($"{Start}    {members}\n}}", "SW6003", message);

    [Fact]
    public Task A_compensation_outside_a_command() => IsReportedAsync(
        "public class Plain { [Compensate(\"Authorize\")] ValueTask {|#0:Release|}() => default; }",
        "SW6003", "The compensation Release is outside a command: make it a method of a type that is marked with [Command<TState>]");

    [Fact]
    public Task A_compensation_of_a_fallback_takes_its_value() => IsSoundAsync(Start + """
            [Fallback(nameof(Authorize))] ValueTask<int> Borrow(decimal price) => default;
            [Compensate(nameof(Borrow))] ValueTask Return(int borrow) => default;
            [Compensate(nameof(Authorize))] ValueTask Release(int authorize) => default;
        }
        """);

    [Fact]
    public Task A_step_that_is_wrong_is_reported_once() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] Task {|#0:Authorize|}() => Task.CompletedTask;
            [Compensate(nameof(Authorize))] ValueTask Release() => default;
        }
        """,
        "SW1006", "The step Authorize cannot return Task: an asynchronous step returns ValueTask, ValueTask<StepResult> or ValueTask<StepResult<T>>");
}
