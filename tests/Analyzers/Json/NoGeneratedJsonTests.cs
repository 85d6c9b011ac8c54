using Verify = Stepwright.Analyzers.Tests.Rule<Stepwright.Analyzers.JsonAnalyzer>;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW5004</summary>
public class NoGeneratedJsonTests
{
    private const string Advice = "; name a [JsonConverter], or add a resolver that knows it to the options";
    private const string OwnConverters = "is a collection of a kind that only System.Text.Json's own converters write";

    [Theory]
    [InlineData("ImmutableList<int>", "ImmutableList<int> has no shape of its own in JSON")]
    [InlineData("Dictionary<string, Sku>?", "Dictionary<string, Sku> has no shape of its own in JSON")]
    [InlineData("ImmutableArray<List<int>>", "List<int> has no shape of its own in JSON")]
    [InlineData("System.Globalization.CultureInfo[]", "CultureInfo has no shape of its own in JSON")]
    [InlineData("Moment?", "Moment cannot be made from its members: no public constructor takes all of those that cannot be set")]
    [InlineData("Figure", "Figure is abstract")]
    [InlineData("Polygon", "Polygon bears [JsonPolymorphic]")]
    [InlineData("Bag", $"Bag {OwnConverters}")]
    public Task A_member_that_is_left_to_others(string type, string reason) => Verify.IsReportedAsync(
        Depot($"public record struct Good(int Number, {type} {{|#0:Member|}});"),
        "SW5004", $"Member of the row Good has no generated JSON: {reason}{Advice}");

    [Theory]
    [InlineData("[property: System.Text.Json.Serialization.JsonIgnore] ImmutableList<int> Member")]
    [InlineData("[property: System.Text.Json.Serialization.JsonConverter(typeof(Own<ImmutableList<int>>))] ImmutableList<int> Member")]
    [InlineData("int[]? Member")]
    [InlineData("ImmutableArray<Sku?> Member")]
    [InlineData("DayOfWeek? Member")]
    [InlineData("KeyValuePair<int, string> Member")]
    [InlineData("Dot Member")]
    public Task A_member_that_is_generated(string member) => Verify.IsSilentAsync(Depot($"public record struct Good(int Number, {member});"));

    [Fact]
    public Task A_member_where_its_type_is_declared() => Verify.IsReportedAsync(
        Depot("public record struct Good(Box Box); public sealed record Box(ImmutableList<int> {|#0:Sizes|});"),
        "SW5004", $"Sizes of Box in the row Good has no generated JSON: ImmutableList<int> has no shape of its own in JSON{Advice}");

    [Fact]
    public Task Rows_and_keys_themselves() => Verify.IsReportedAsync(
        Depot(
            """
            [System.Text.Json.Serialization.JsonNumberHandling(System.Text.Json.Serialization.JsonNumberHandling.Strict)] public record struct Good(int Size);
            [System.Text.Json.Serialization.JsonPolymorphic] public record Kind(int Number);
            [State] public sealed partial class Shelves { public partial Table<Kind, int> {|#1:Kinds|} { get; } }
            """,
            mark: "#0:"),
        Declaration.At(0, "SW5004", $"the row of Last has no generated JSON: Good bears [JsonNumberHandling]{Advice}"),
        Declaration.At(1, "SW5004", $"the key of Kinds has no generated JSON: Kind bears [JsonPolymorphic]{Advice}"));

    [Theory]
    [InlineData("public record struct Good(Missing<int> Member);")]
    [InlineData("public record struct Good(ImmutableList<Missing> Member, Good Other);")]
    [InlineData("public record struct Good(ImmutableList<int> {|SW5004:Member|}, int")]
    public Task Incomplete_code(string row) => Verify.IsReportedInBrokenCodeAsync(Depot(row));

    private static string Depot(string row, string? mark = null) =>
        $$"""
        [State] public sealed partial class Depot { public partial Cell<Good> {{(mark is null ? "Last" : $"{{|{mark}Last|}}")}} { get; } }
        public sealed class Moment { private Moment(int at) => At = at; public int At { get; } public static Moment Of(int at) => new(at); }
        public abstract record Figure(int Size);
        [System.Text.Json.Serialization.JsonPolymorphic] public record Polygon(int Size);
        public sealed class Bag : List<int>;
        public sealed record Dot(int X, int Y);
        {{NotWritableAsJsonTests.Own}}
        {{row}}
        """;
}
