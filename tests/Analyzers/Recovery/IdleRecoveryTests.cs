using static Stepwright.Analyzers.Tests.Rule<Stepwright.Analyzers.RecoveryAnalyzer>;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW6006</summary>
public class IdleRecoveryTests
{
    [Theory]
    [InlineData("=> null;", "null")]
    [InlineData("=> default;", "null")]
    [InlineData("=> default(Buy?);", "null")]
    [InlineData("{ return (Buy?)null; }", "null")]
    [InlineData("=> this;", "the command as it is")]
    [InlineData("=> this with { };", "the command as it is")]
    [InlineData("=> Quantity > 1 ? this : null;", "null or the command as it is")]
    [InlineData("{ if (Quantity > 1) return null; foreach (var c in Sku.Value) { if (c == 'x') return this; } throw new InvalidOperationException(); }", "null or the command as it is")]
    [InlineData("=> Quantity switch { 1 => null, 2 => (this), _ => throw new InvalidOperationException() };", "null or the command as it is")]
    [InlineData("{ Buy? Changed() => default(Buy) with { Quantity = 1 }; Func<Buy?> other = () => { return new Buy(); }; return Changed() == other() ? null : null; }", "null")]
    public Task Nothing_is_corrected(string body, string returned) => IsReportedAsync(
        Command(body), "SW6006", $"Shrink returns {returned} and nothing else, so that it corrects nothing: return the command with what was wrong changed, or remove it");

    [Theory]
    [InlineData("=> this with { Quantity = 1 };")]
    [InlineData("=> Quantity > 1 ? this with { Quantity = 1 } : null;")]
    [InlineData("=> new Buy(Sku, 1);")]
    [InlineData("=> Quantity switch { 1 => null, _ => Other() };")]
    [InlineData("=> throw new NotSupportedException();")]
    public Task Something_is(string body) => IsSilentAsync(Command(body));

    [Fact]
    public Task A_step_that_returns_nothing_new() => IsSilentAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku)
        {
            [Step] Buy? Take(ref Stock stock) { stock.Available--; return null; }
        }
        """);

    private static string Command(string body) =>
        $$"""
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku, int Quantity)
        {
            [Step] void Take(ref Stock stock) => stock.Available -= Quantity;
            [Recover(nameof(Take))] Buy? {|#0:Shrink|}() {{body}}
            Buy Other() => this with { Quantity = 2 };
        }
        """;
}
