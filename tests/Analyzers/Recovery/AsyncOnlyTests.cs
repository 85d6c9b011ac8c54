using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW6008</summary>
public class AsyncOnlyTests
{
    [Theory]
    [InlineData(
        "[{|#0:Step(TimeoutMilliseconds = 5)|}] void Take(ref Stock stock) { }",
        "TimeoutMilliseconds is wrong: Take is synchronous and cannot be given up: return ValueTask, or leave it off")]
    [InlineData(
        "[{|#0:Step(TimeoutMilliseconds = -5)|}] ValueTask Ask() => default;",
        "TimeoutMilliseconds is wrong: it is -5, and a time cannot be negative: leave it off for as long as Ask likes")]
    [InlineData(
        "[Step] void Take([Service] IDisposable {|#0:gateway|}) { }",
        "[Service] gateway is wrong: Take is synchronous, and what services answer differs from run to run: ask in an asynchronous step, and pass the answer on")]
    [InlineData(
        "[Check] bool Holds([Service] IDisposable {|#0:gateway|}) => true;",
        "[Service] gateway is wrong: Holds is synchronous, and what services answer differs from run to run: ask in an asynchronous step, and pass the answer on")]
    [InlineData(
        "[Step] ValueTask Ask([Service] int {|#0:gateway|}) => default;",
        "[Service] gateway is wrong: int is no class or interface, and services are")]
    [InlineData(
        "[Step] ValueTask Ask([Service, Optional] IDisposable {|#0:gateway|}) => default;",
        "[Service] gateway is wrong: [Optional] is for rows, and it is a service")]
    public Task Reported(string members, string message) => IsReportedAsync(
        $"[Command<Shop>] public readonly partial record struct Move(Sku Sku) {{ {members} }}", "SW6008", message);

    [Fact]
    public Task A_service_may_be_a_class_or_be_null() => IsSoundAsync(
        """
        public sealed class Gateway;

        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step(TimeoutMilliseconds = 0)] ValueTask Ask([Service] Gateway gateway) => default;
            [Step] ValueTask AskNobody([Service] IReadOnlyList<string?>? gateway) => default;
        }
        """);
}
