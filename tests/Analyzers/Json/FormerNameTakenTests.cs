using Verify = Stepwright.Analyzers.Tests.Rule<Stepwright.Analyzers.JsonAnalyzer>;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW5003</summary>
public class FormerNameTakenTests
{
    private const string Advice = ": it can be read as one of them only, so take the [FormerName] away";

    [Theory]
    [InlineData("[FormerName(\"count\")] int {|#0:Size|}, int Count", "count", "is that of Count now")]
    [InlineData("int Count, [property: FormerName(\"count\")] int {|#0:Size|}", "count", "is that of Count now")]
    [InlineData("[property: System.Text.Json.Serialization.JsonPropertyName(\"n\")] int Count, [FormerName(\"n\")] int {|#0:Size|}", "n", "is that of Count now")]
    [InlineData("[FormerName(\"n\")] int Count, [FormerName(\"m\"), FormerName(\"n\")] int {|#0:Size|}", "n", "is one of Count too")]
    public Task A_name_of_another_member(string members, string name, string meaning) => Verify.IsReportedAsync(
        Depot($"public record struct Good({members});"),
        "SW5003", $"\"{name}\", a former name of Size of the row Good, {meaning}{Advice}");

    [Theory]
    [InlineData("[FormerName(\"qty\"), FormerName(\"quantity\")] int Size, int Count")]
    [InlineData("[FormerName(\"size\")] int Size, int Count")]
    [InlineData("[FormerName(\"Count\")] int Size, int Count")]
    [InlineData("[FormerName(\"count\")] int Size, [property: System.Text.Json.Serialization.JsonPropertyName(\"n\")] int Count")]
    [InlineData("[FormerName(\"count\")] int Size, [property: System.Text.Json.Serialization.JsonIgnore] int Count")]
    [InlineData("[property: FormerName(\"n\"), FormerName(\"n\")] int Size, int Count")]
    [InlineData("[FormerName(\"$command\")] int Size, int Count")]
    public Task A_name_that_is_free(string members) => Verify.IsSilentAsync(Depot($"public record struct Good({members});"));

    [Fact]
    public Task What_names_the_command() => Verify.IsReportedAsync(
        "[Command<Shop>] public readonly partial record struct Move(Sku Sku, [FormerName(\"$command\")] string {|#0:Kind|});",
        "SW5003", $"\"$command\", a former name of Kind of the command Move, is the name of the command now{Advice}");

    [Fact]
    public Task A_name_of_another_table_or_cell() => Verify.IsReportedAsync(
        """
        [State] public sealed partial class Depot
        {
            public partial Table<Sku, int> Goods { get; }
            [FormerName("goods")] public partial Cell<int> {|#0:Count|} { get; }
            [FormerName("total")] public partial Accumulator<int> Sum { get; }
        }
        """,
        "SW5003", $"\"goods\", a former name of Count of the state Depot, is that of Goods now{Advice}");

    [Fact]
    public Task A_name_of_another_command() => Verify.IsReportedAsync(
        """
        [State] public sealed partial class Depot { public partial Cell<int> Count { get; } }
        [Command<Shop>, FormerName("Place")] public readonly partial record struct {|#0:Move|}(Sku Sku);
        [Command<Shop>, FormerName("Shift"), FormerName("Place")] public readonly partial record struct Place(Sku Sku);
        [Command<Shop>, FormerName("Shift"), FormerName("Count")] public readonly partial record struct {|#1:Take|}(Sku Sku);
        [Command<Depot>, FormerName("Shift")] public readonly partial record struct Count;
        """,
        Declaration.At(0, "SW5003", $"\"Place\", a former name of Move of the state Shop, is that of another command now{Advice}"),
        Declaration.At(1, "SW5003", $"\"Shift\", a former name of Take of the state Shop, is one of Place too{Advice}"));

    [Theory]
    [InlineData("public record struct Good([FormerName(\"count\")] int {|SW5003:Size|}, int Count, int")]
    [InlineData("public record struct Good([FormerName(\"size\")] int Size, int Size);")]
    [InlineData("public record struct Good([FormerName] int Size, [FormerName(null)] int Count, [FormerName(\");")]
    [InlineData("[Command<>, FormerName(\"A\")] public record struct Move(int A); [Command<Missing>, FormerName(\"Move\")] public record struct B(int A); public record struct Good;")]
    public Task Incomplete_code(string row) => Verify.IsReportedInBrokenCodeAsync(Depot(row));

    private static string Depot(string row) => $"[State] public sealed partial class Depot {{ public partial Cell<Good> Last {{ get; }} }}\n{row}";
}
