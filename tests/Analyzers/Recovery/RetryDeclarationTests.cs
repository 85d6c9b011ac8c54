using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW6004</summary>
public class RetryDeclarationTests
{
    private const string Synchronous = "it is synchronous, and would do the same again: return ValueTask, or leave it off";

    [Theory]
    [InlineData("[Step, {|#0:Retry|}] void Take(ref Stock stock) { }", $"[Retry] of Take is wrong: {Synchronous}")]
    [InlineData("[Check, {|#0:Retry|}] bool Holds() => true;", "[Retry] of Holds is wrong: it is synchronous, and would do the same again: leave it off")]
    [InlineData("[Step] void Take(ref Stock stock) { } [Fallback(nameof(Take)), {|#0:Retry|}] void Other() { }", $"[Retry] of Other is wrong: {Synchronous}")]
    [InlineData("[Step, {|#0:Retry(Attempts = 0)|}] ValueTask Ask() => default;", "[Retry] of Ask is wrong: Attempts is 0: 1 is to try it once")]
    [InlineData("[Step, {|#0:Retry(DelayMilliseconds = -1)|}] ValueTask Ask() => default;", "[Retry] of Ask is wrong: DelayMilliseconds is -1, and a time cannot be negative")]
    [InlineData("[Step, {|#0:Retry(DelayFactor = 0.5)|}] ValueTask Ask() => default;", "[Retry] of Ask is wrong: DelayFactor is less than 1, or no number: 1 waits as long each time")]
    [InlineData("[Step, {|#0:Retry(DelayFactor = double.NaN)|}] ValueTask Ask() => default;", "[Retry] of Ask is wrong: DelayFactor is less than 1, or no number: 1 waits as long each time")]
    [InlineData("[Step, {|#0:Retry(Codes = [\"busy\", \"\"])|}] ValueTask Ask() => default;", "[Retry] of Ask is wrong: a code is empty: failed results have one")]
    [InlineData("[Step] ValueTask Ask() => default; [Compensate(nameof(Ask)), {|#0:Retry(Attempts = 0)|}] ValueTask Unask() => default;", "[Retry] of Unask is wrong: Attempts is 0: 1 is to try it once")]
    [InlineData("[{|#0:Retry|}] ValueTask Ask() => default;", "[Retry] of Ask is wrong: it is no asynchronous step of a command, and no compensation, so that nobody tries it again")]
    public Task Reported(string members, string message) => IsReportedAsync(
        $"[Command<Shop>] public readonly partial record struct Move(Sku Sku) {{ {members} }}", "SW6004", message);

    [Fact]
    public Task Outside_a_command() => IsReportedAsync(
        "public class Plain { [{|#0:Retry|}] ValueTask Ask() => default; }",
        "SW6004", "[Retry] of Ask is wrong: it is no asynchronous step of a command, and no compensation, so that nobody tries it again");

    [Fact]
    public Task All_that_can_be_said() => IsSoundAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step, Retry] ValueTask Ask() => default;
            [Step, Retry(Attempts = 1, DelayMilliseconds = 0, DelayFactor = 1.5, Codes = ["busy", "later"])] ValueTask<StepResult> AskAgain() => default;
            [Compensate(nameof(AskAgain)), Retry(Codes = null!)] ValueTask Unask() => default;
        }
        """);
}
