using static Stepwright.Analyzers.Tests.Rule<Stepwright.Analyzers.RecoveryAnalyzer>;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW6005</summary>
public class LastingEffectTests
{
    [Theory]
    [InlineData("[Step] ValueTask {|#0:Send|}([Service] IDisposable gateway) => default; [Step] void Take(ref Stock stock) => stock.Available--;")]
    [InlineData("[Step] void Take(ref Stock stock) => stock.Available--; [Step] ValueTask {|#0:Send|}([Service] IDisposable gateway) => default;")]
    [InlineData("[Step] ValueTask<StepResult> {|#0:Send|}([Service] IDisposable gateway, CancellationToken token) => default;")]
    [InlineData("[Step] ValueTask<StepResult<int>> {|#0:Send|}([Service] IDisposable gateway) => default;")]
    [InlineData("[Step] ValueTask<int> {|#0:Send|}(Stock stock, [Service] IDisposable gateway) => default;")]
    [InlineData("[Step] StepResult Holds() => StepResult.Ok; [Fallback(nameof(Holds))] ValueTask<StepResult> {|#0:Send|}([Service] IDisposable gateway) => default;")]
    [InlineData("[Step] ValueTask Pay([Service] IDisposable gateway) => default; [Compensate(nameof(Pay))] ValueTask Unpay() => default; [Step] ValueTask {|#0:Send|}([Service] IDisposable gateway) => default;")]
    public Task What_a_service_does_and_nothing_takes_back(string steps) => IsReportedAsync(Command(steps), "SW6005", Message("Send"));

    [Theory]
    [InlineData("Getaway")]
    [InlineData("Checkout")]
    [InlineData("Listen")]
    [InlineData("ForGet")]
    [InlineData("get")]
    public Task Names_that_only_look_like_those_of_readings(string name) => IsReportedAsync(
        Command($"[Step] ValueTask {{|#0:{name}|}}([Service] IDisposable gateway) => default;"), "SW6005", Message(name));

    [Fact]
    public Task Each_of_several() => IsReportedAsync(
        Command("[Step] ValueTask {|#0:Send|}([Service] IDisposable gateway) => default; [Step] ValueTask {|#1:Pay|}([Service] IDisposable gateway) => default;"),
        Declaration.At(0, "SW6005", Message("Send")), Declaration.At(1, "SW6005", Message("Pay")));

    [Theory]
    [InlineData("[Step] ValueTask Send([Service] IDisposable gateway) => default; [Step] void Take(ref Stock stock) { } [Compensate(nameof(Send))] ValueTask Unsend() => default;")]
    [InlineData("[Step] ValueTask Send([Service] IDisposable gateway) => default; [Compensate(nameof(Send), WhenInDoubt = true)] ValueTask Unsend([Service] IDisposable gateway) => default;")]
    [InlineData("[Step] StepResult Holds() => StepResult.Ok; [Fallback(nameof(Holds))] ValueTask<StepResult> Send([Service] IDisposable gateway) => default; [Compensate(nameof(Send))] ValueTask Unsend() => default;")]
    [InlineData("[Step] ValueTask Send() => default; [Step] void Take(ref Stock stock) { }")]
    public Task What_is_taken_back_or_uses_no_service(string steps) => IsSilentAsync(Command(steps));

    [Theory]
    [InlineData("GetPrice")]
    [InlineData("Get")]
    [InlineData("Find_price")]
    [InlineData("ReadPrice")]
    [InlineData("LoadPrice")]
    [InlineData("LookUp")]
    [InlineData("Fetch2")]
    [InlineData("QueryPrice")]
    [InlineData("CheckPrice")]
    [InlineData("QuotePrice")]
    [InlineData("EstimatePrice")]
    [InlineData("SearchPrice")]
    [InlineData("ListPrices")]
    public Task What_only_reads_as_its_name_tells(string name) => IsSilentAsync(
        Command($"[Step] ValueTask<int> {name}([Service] IDisposable gateway) => default; [Step] void Take(ref Stock stock) => stock.Available--;"));

    private static string Command(string steps) => $"[Command<Shop>] public readonly partial record struct Buy(Sku Sku) {{ {steps} }}";

    private static string Message(string step) =>
        $"{step} does something outside of the state that nothing takes back when the command is undone: add [Compensate(nameof({step}))], or say that it only reads by a name such as Get…";
}
