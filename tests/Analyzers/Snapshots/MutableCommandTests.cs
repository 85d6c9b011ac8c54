using Verify = Stepwright.Analyzers.Tests.Rule<Stepwright.Analyzers.SnapshotAnalyzer>;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW4002</summary>
public class MutableCommandTests
{
    [Fact]
    public Task A_list() => Verify.IsReportedAsync(
        "[Command<Shop>] public readonly partial record struct Move(Sku Sku, List<int> {|#0:Amounts|}) { [Step] void Take(ref Stock stock) => stock.Available -= Amounts.Count; }",
        "SW4002", "Amounts of the command Move can change after the command was added: it is List<int>; hold an ImmutableArray<int>");

    [Fact]
    public Task A_part_of_a_command() => Verify.IsReportedAsync(
        "[Command<Shop>] public readonly partial record struct Move(Sku Sku, ImmutableArray<Line> Lines); public readonly record struct Line(Sku Sku, Func<int> {|#0:Amount|});",
        "SW4002", "Amount of Line in the command Move can change after the command was added: it is Func<int>, whose target can change; hold data, and decide in the step what to do with it");

    [Fact]
    public Task A_member_in_another_part() => Verify.IsReportedAsync(
        [
            "[Command<Shop>] public readonly partial record struct Move(Sku Sku);",
            "public readonly partial record struct Move { public int[] {|SW4002:Amounts|} { get; init; } = []; }",
        ]);

    [Fact]
    public Task A_part_of_a_row_and_a_command_is_of_the_row() => Verify.IsReportedAsync(
        """
        public readonly record struct Line(int[] {|SW4001:Amounts|});
        public record struct Page(Line First);
        [State] public sealed partial class Depot { public partial Cell<Page> Page { get; } }
        [Command<Shop>] public readonly partial record struct Move(Line Line);
        """);

    [Fact]
    public Task Values() => Verify.IsSilentAsync(
        """
        using Amounts = System.Collections.Immutable.ImmutableArray<int>;
        [Command<Shop>] public readonly partial record struct Move(Sku From, Sku To, string? Note, DateOnly Day, Amounts Amounts, OrderLine? Line, (int, Guid) Pair)
        {
            public int Count => Amounts.Length;
            public List<int> ToList() => [.. Amounts];
        }
        """);

    [Fact]
    public Task A_struct_that_is_no_command() => Verify.IsSilentAsync("public readonly record struct Move(List<int> Amounts);");

    [Fact]
    public async Task A_command_on_a_state_of_another_project()
    {
        var test = new ShopTest<SnapshotAnalyzer>(["[Command<Depot>] public readonly partial record struct Fill(int[] {|SW4002:Amounts|});"]);
        test.TestState.AdditionalProjects["Depots"].Sources.Add("[Stepwright.State] public partial class Depot { public partial Stepwright.Cell<int> Count { get; } }");
        await test.RunAsync();
    }
}
