using Verify = Stepwright.Analyzers.Tests.Rule<Stepwright.Analyzers.JsonAnalyzer>;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW5002</summary>
public class JsonNameClashTests
{
    [Theory]
    [InlineData("int Size, int {|#0:size|}", "Size", "size", "size")]
    [InlineData("int Id, int {|#0:ID|}", "Id", "ID", "id")]
    [InlineData("int Count, [property: System.Text.Json.Serialization.JsonPropertyName(\"count\")] int {|#0:Number|}", "Count", "Number", "count")]
    [InlineData("[property: System.Text.Json.Serialization.JsonPropertyName(\"n\")] int Count, int {|#0:N|}", "Count", "N", "n")]
    public Task Two_members_of_a_row(string members, string first, string second, string name) => Verify.IsReportedAsync(
        Depot($"public record struct Good({members});"),
        "SW5002", $"{first} and {second} of the row Good are both \"{name}\" in JSON: name one of them with [JsonPropertyName]");

    [Theory]
    [InlineData("int Size, int Count")]
    [InlineData("int Size, [property: System.Text.Json.Serialization.JsonPropertyName(\"small\")] int size")]
    [InlineData("int Size, [property: System.Text.Json.Serialization.JsonIgnore] int size")]
    [InlineData("int URLValue, int UrlValues, int UValue")]
    [InlineData("[property: System.Text.Json.Serialization.JsonPropertyName(\"$command\")] int Size")]
    public Task Members_that_differ(string members) => Verify.IsSilentAsync(Depot($"public record struct Good({members});"));

    [Fact]
    public Task Members_in_several_parts() => Verify.IsReportedAsync(
        [
            "public partial record struct Good { public int Size { get; set; } private int count; }",
            "public partial record struct Good { public int {|SW5002:size|}; public int Count => count; }",
            Depot(""),
        ]);

    [Fact]
    public Task A_part_of_a_command() => Verify.IsReportedAsync(
        "[Command<Shop>] public readonly partial record struct Move(Line Line); public readonly record struct Line(int Size, int {|#0:size|});",
        "SW5002", "Size and size of Line in the command Move are both \"size\" in JSON: name one of them with [JsonPropertyName]");

    [Fact]
    public Task A_member_that_would_be_the_name_of_the_command() => Verify.IsReportedAsync(
        "[Command<Shop>] public readonly partial record struct Move([property: System.Text.Json.Serialization.JsonPropertyName(\"$command\")] string {|#0:Kind|});",
        "SW5002", "the name of the command and Kind of the command Move are both \"$command\" in JSON: name one of them with [JsonPropertyName]");

    [Fact]
    public Task Two_members_of_a_state() => Verify.IsReportedAsync(
        """
        [State] public sealed partial class Depot
        {
            public partial Cell<int> Count { get; }
            [System.Text.Json.Serialization.JsonPropertyName("count")] public partial Table<Sku, int> {|#0:Counts|} { get; }
            [System.Text.Json.Serialization.JsonPropertyName("count"), System.Text.Json.Serialization.JsonIgnore] public partial Accumulator<int> Ignored { get; }
        }
        """,
        "SW5002", "Count and Counts of the state Depot are both \"count\" in JSON: name one of them with [JsonPropertyName]");

    [Fact]
    public Task Two_commands_of_a_state() => Verify.IsReportedAsync(
        """
        namespace Sales { [Command<Shop>] public readonly partial record struct {|#0:Place|}(Sku Sku); }
        namespace Returns { [Command<Shop>] public readonly partial record struct Place(Sku Sku); }
        """,
        "SW5002", "Returns.Place and Sales.Place of the state Shop are both \"Place\" in JSON: name one of them otherwise");

    [Fact]
    public Task Nested_commands_of_a_state() => Verify.IsReportedAsync(
        """
        using Here = Shop;
        public static partial class Sales { [Command<Here>] public readonly partial record struct {|SW5002:Place|}(Sku Sku); }
        public static partial class Returns { [Command<Shop>] public readonly partial record struct Place(Sku Sku); }
        """);

    [Fact]
    public Task Commands_of_two_states() => Verify.IsSilentAsync(
        """
        [State] public sealed partial class Depot { public partial Cell<int> Count { get; } }
        namespace Sales { [Command<Shop>] public readonly partial record struct Place(Sku Sku); public record struct Other; }
        namespace Returns { [Command<Depot>] public readonly partial record struct Place(Sku Sku); [Command<Depot>] public readonly partial record struct Other(Sku Sku); }
        """);

    [Theory]
    [InlineData("public record struct Good(int Size, int {|SW5002:size|}, int")]
    [InlineData("public record struct Good(int Size, int Size);")]
    [InlineData("public record struct Good(int, int);")]
    [InlineData("[Command<>] public record struct Move(int A); [Command<Missing>] public record struct Move(int A); public record struct Good;")]
    public Task Incomplete_code(string row) => Verify.IsReportedInBrokenCodeAsync(Depot(row));

    private static string Depot(string row) => $"[State] public sealed partial class Depot {{ public partial Cell<Good> Last {{ get; }} }}\n{row}";
}
