using Microsoft.CodeAnalysis;
using Verify = Stepwright.Analyzers.Tests.Rule<Stepwright.Analyzers.JsonAnalyzer>;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW5001</summary>
public class NotWritableAsJsonTests
{
    private const string Advice = "; leave it out with [JsonIgnore], or name a [JsonConverter]";

    /// <summary>A converter of any type.</summary>
    internal const string Own = """
        public sealed class Own<T> : System.Text.Json.Serialization.JsonConverter<T>
        {
            public override T Read(ref System.Text.Json.Utf8JsonReader reader, Type typeToConvert, System.Text.Json.JsonSerializerOptions options) => throw new NotSupportedException();
            public override void Write(System.Text.Json.Utf8JsonWriter writer, T value, System.Text.Json.JsonSerializerOptions options) => throw new NotSupportedException();
        }
        """;

    [Theory]
    [InlineData("Action", "Action, a delegate")]
    [InlineData("Func<int>?", "Func<int>, a delegate")]
    [InlineData("Type", "Type, which is of the running process")]
    [InlineData("System.Reflection.MethodInfo", "MethodInfo, which is of the running process")]
    [InlineData("System.IO.Stream", "Stream, which is of the running process")]
    [InlineData("Task<int>", "Task<int>, which is of the running process")]
    [InlineData("ValueTask", "ValueTask, which is of the running process")]
    [InlineData("CancellationToken", "CancellationToken, which is of the running process")]
    [InlineData("InvalidOperationException", "InvalidOperationException, which is of the running process")]
    [InlineData("nint", "nint, a pointer")]
    [InlineData("object", "object, which says nothing of what is read back")]
    [InlineData("dynamic", "dynamic, which says nothing of what is read back")]
    [InlineData("IComparable", "IComparable, an interface, of which nothing can be read back")]
    [InlineData("int[,]", "int[,], an array of several dimensions")]
    [InlineData("ImmutableArray<Action>", "Action, a delegate")]
    [InlineData("Type[]", "Type, which is of the running process")]
    [InlineData("(int, Action)", "Action, a delegate")]
    public Task A_member_that_nothing_can_write(string type, string obstacle) => Verify.IsReportedAsync(
        Depot($"public record struct Good(int Number, {type} {{|#0:Member|}});"),
        "SW5001", $"Member of the row Good cannot be written as JSON: it is {obstacle}{Advice}");

    [Theory]
    [InlineData("bool")]
    [InlineData("decimal")]
    [InlineData("Half")]
    [InlineData("Int128")]
    [InlineData("string?")]
    [InlineData("char")]
    [InlineData("DayOfWeek")]
    [InlineData("int?")]
    [InlineData("Guid")]
    [InlineData("DateTimeOffset")]
    [InlineData("DateOnly")]
    [InlineData("TimeSpan")]
    [InlineData("Uri")]
    [InlineData("Version")]
    [InlineData("byte[]")]
    [InlineData("ImmutableArray<Sku>")]
    [InlineData("System.Text.Json.JsonElement")]
    [InlineData("(int, string)")]
    public Task A_member_that_can_be_written(string type) => Verify.IsSilentAsync(Depot($"public record struct Good(int Number, {type} Member);"));

    [Theory]
    [InlineData("List<int>")]
    [InlineData("IReadOnlyList<int>")]
    [InlineData("Dictionary<string, Sku>")]
    [InlineData("IShape")]
    [InlineData("ImmutableArray<IShape>")]
    public Task A_member_that_another_resolver_can_write(string type) => Verify.IsReportedAsync(Depot(
        $$"""
        public record struct Good(int Number, {{type}} {|SW5004:Member|});
        [System.Text.Json.Serialization.JsonDerivedType(typeof(Circle))] public interface IShape;
        public record struct Circle(Action Draw) : IShape;
        """));

    [Theory]
    [InlineData("[property: System.Text.Json.Serialization.JsonIgnore] Action Member")]
    [InlineData("[property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Always)] Action Member")]
    [InlineData("[property: System.Text.Json.Serialization.JsonConverter(typeof(Own<Action>))] Action Member")]
    [InlineData("Shape Member")]
    [InlineData("ImmutableArray<Shape> Member")]
    public Task A_member_with_a_way_of_its_own(string member) => Verify.IsSilentAsync(Depot(
        $$"""
        public record struct Good(int Number, {{member}});
        [System.Text.Json.Serialization.JsonConverter(typeof(Own<Shape>))] public sealed record Shape(Action Draw);
        {{Own}}
        """));

    [Fact]
    public Task A_member_that_is_ignored_only_sometimes() => Verify.IsReportedAsync(Depot(
        "public record struct Good([property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)] Action? {|SW5001:Member|});"));

    [Fact]
    public Task Fields_and_properties_that_others_see() => Verify.IsReportedAsync(
        [
            "public partial record struct Good { public Action {|SW5001:Field|}; private Action _hidden; internal Action Inner { get; set; } public static Action Shared = () => { }; public Action this[int index] => Field; }",
            "public partial record struct Good { public Type {|SW5001:Kind|} => typeof(Good); public Action Sink { set => _hidden = value; } }",
            Depot(""),
        ]);

    [Fact]
    public Task Parts_where_they_are_declared() => Verify.IsReportedAsync(
        Depot("public record struct Good(ImmutableArray<Box> Boxes, Box First); public sealed record Box(Lid? Lid); public abstract record Cover(Action {|#0:Open|}); public sealed record Lid(Action Open) : Cover(Open);"),
        "SW5001", $"Open of Cover in the row Good cannot be written as JSON: it is Action, a delegate{Advice}");

    [Fact]
    public Task Keys_and_commands() => Verify.IsReportedAsync(
        """
        public readonly record struct Code(object {|SW5001:Value|});
        [State] public sealed partial class Depot { public partial Table<Code, int> Goods { get; } }
        [Command<Shop>] public readonly partial record struct Move(Sku Sku, Func<int> {|SW5001:Amount|});
        """);

    [Fact]
    public Task Rows_and_keys_that_are_declared_elsewhere() => Verify.IsReportedAsync(
        """
        public record struct Versioned<T>(int Version, Func<T> Value);
        [State] public sealed partial class {|#9:Depot|}
        {
            public partial Table<Type, int> {|#0:Kinds|} { get; }
            public partial Cell<(int, Action)> {|#1:Last|} { get; }
            public partial Cell<Versioned<int>> {|#2:Generic|} { get; }
            public partial Table<Guid, KeyValuePair<int, string>> Sound { get; }
        }
        """,
        Declaration.At(0, "SW5001", $"the key of Kinds cannot be written as JSON: it is Type, which is of the running process{Advice}"),
        Declaration.At(1, "SW5001", $"the row of Last cannot be written as JSON: it is Action, a delegate{Advice}"),
        Declaration.At(2, "SW5001", $"Value of the row of Generic cannot be written as JSON: it is Func<int>, a delegate{Advice}"));

    [Fact]
    public Task Events_where_they_are_emitted() => Verify.IsReportedAsync(
        """
        public readonly record struct Moved(Sku Sku);
        public record Heard(Sku Sku) { public Action? Answer { get; init; } }
        [System.Text.Json.Serialization.JsonConverter(typeof(string))] public record Own(Action Answer);
        [Command<Shop>] public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(ref Stock stock, in StepContext context)
            {
                context.Emit(new Moved(Sku));
                context.Emit(new Own(() => { }));
                context.Emit("text");
                {|#0:context.Emit(new Heard(Sku))|};
            }
            void Emit<T>(T item) => Emit(item);
        }
        """,
        "SW5001", $"Answer of the event Heard cannot be written as JSON: it is Action, a delegate{Advice}");

    [Fact]
    public async Task A_row_of_another_project()
    {
        var test = new ShopTest<JsonAnalyzer>(["[State] public sealed partial class Depot { public partial Cell<Good> {|SW5001:Last|} { get; } }"]);
        test.TestState.AdditionalProjects["Goods"].Sources.Add("public record struct Good(System.Action Member);");
        await test.RunAsync();
    }

    [Fact]
    public Task Types_that_no_state_holds() => Verify.IsSilentAsync("public record struct Good(Action Member, Action member);");

    [Theory]
    [InlineData("public record struct Good(Missing Member);")]
    [InlineData("public record struct Good(Good Member);")]
    [InlineData("public ref struct Good(Span<int> member) { public Span<int> {|SW5001:Member|} => default; }")]
    [InlineData("public record struct Good(Action {|SW5001:Member|}, Func<")]
    public Task Incomplete_code(string row) => Verify.IsReportedInBrokenCodeAsync(Depot(row));

    [Fact]
    public async Task A_program_with_top_level_statements()
    {
        var test = new ShopTest<JsonAnalyzer>(["Console.WriteLine(new Depot().Last);" + Depot("public record struct Good(Action {|SW5001:Member|});")]);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        await test.RunAsync();
    }

    private static string Depot(string row) => $"[State] public sealed partial class Depot {{ public partial Cell<Good> Last {{ get; }} }}\n{row}";
}
