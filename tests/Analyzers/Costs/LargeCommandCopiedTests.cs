using Verify = Stepwright.Analyzers.Tests.Rule<Stepwright.Analyzers.CostAnalyzer>;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW7005</summary>
public class LargeCommandCopiedTests
{
    private const string State = """
        public record struct Four(Guid A, Guid B, Guid C, Guid D);
        public record struct Wide(Four A, Four B, int C);
        public record struct Slim(Four A, Four B);
        [State] public sealed partial class Depot { public partial Cell<Wide> Wide { get; } public partial Cell<Slim> Slim { get; } }
        """;

    [Theory]
    [InlineData("Show({|#0:wide|}); wide.C++;", "Wide", 132, "take wide by in")]
    [InlineData("Show({|#0:this|}); wide.C++;", "Fill", 160, "take command by in")]
    [InlineData("var before = {|#0:wide|}; wide.C = before.C + 1;", "Wide", 132, "keep the members that are needed, or a ref to it")]
    [InlineData("var copy = {|#0:this|}; wide.C = copy.First.A.GetHashCode();", "Fill", 160, "keep the members that are needed, or a ref to it")]
    public Task What_a_step_copies(string statements, string type, int bytes, string advice) => Verify.IsReportedAsync(
        Fill(statements), "SW7005", $"Put copies {type}, about {bytes} bytes: {advice}");

    [Theory]
    [InlineData("Take(wide); TakeIn(in wide); TakeRef(ref wide);")]
    [InlineData("Show(slim); var before = slim; wide.C = before.GetHashCode();")]
    [InlineData("ref var row = ref wide; row.C++;")]
    [InlineData("ref readonly var command = ref this; wide.C = command.First.A.GetHashCode();")]
    [InlineData("Show(new Wide()); var fresh = default(Wide); Show(wide.C); wide.C++;")]
    public Task What_is_small_or_no_copy(string statements) => Verify.IsSilentAsync(Fill(statements));

    [Theory]
    [InlineData("Four A, Four B, Four C, Four D, byte E", 260)]
    [InlineData("Four A, Four B, Four C, Four D, (Guid, int) E", 276)]
    public Task A_command_that_is_large_itself(string members, int bytes) => Verify.IsReportedAsync(
        $"{State} [Command<Depot>] public readonly partial record struct {{|#0:Fill|}}({members});",
        "SW7005", $"Every batch copies Fill, about {bytes} bytes: hold what is many in an ImmutableArray, or split it into several commands");

    [Fact]
    public Task A_command_of_256_bytes() => Verify.IsSilentAsync($"{State} [Command<Depot>] public readonly partial record struct Fill(Four A, Four B, Four C, Four D); public record struct Other(Slim A, Slim B, Slim C);");

    private static string Fill(string statements) => $$"""
        {{State}}
        [Command<Depot>] public readonly partial record struct Fill(Four First, Four Second, ImmutableArray<int> Numbers, string Note, OrderLineId Line)
        {
            [Step] void Put(ref Wide wide, ref Slim slim) { {{statements}} slim.A = default; }
            static void Show(Wide wide) { }
            static void Show(Slim slim) { }
            static void Show(Fill command) { }
            static void Show(int number) { }
            static void Take(in Wide wide) { }
            static void TakeIn(in Wide wide) { }
            static void TakeRef(ref Wide wide) => wide.C++;
        }
        public readonly record struct OrderLineId(long Value, long Line);
        """;
}
