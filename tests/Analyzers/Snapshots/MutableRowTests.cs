using Microsoft.CodeAnalysis;
using static Stepwright.Analyzers.Tests.Declaration;
using Verify = Stepwright.Analyzers.Tests.Rule<Stepwright.Analyzers.SnapshotAnalyzer>;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW4001</summary>
public class MutableRowTests
{
    [Theory]
    [InlineData("List<string>", "List<string>", "hold an ImmutableArray<string>")]
    [InlineData("string[]", "string[]", "hold an ImmutableArray<string>")]
    [InlineData("List<int>?", "List<int>", "hold an ImmutableArray<int>")]
    [InlineData("int[,]", "int[,]", "hold an immutable value")]
    [InlineData("Dictionary<Sku, int>", "Dictionary<Sku, int>", "hold an ImmutableSortedDictionary<Sku, int>, or make a table of it")]
    [InlineData("HashSet<Sku>", "HashSet<Sku>", "hold an ImmutableSortedSet<Sku>")]
    [InlineData("Queue<int>", "Queue<int>", "hold an ImmutableArray<int>")]
    [InlineData("System.Collections.Hashtable", "Hashtable", "hold an immutable value")]
    [InlineData("System.Text.StringBuilder", "StringBuilder", "hold a string")]
    [InlineData("System.IO.MemoryStream", "MemoryStream", "hold an immutable value")]
    [InlineData("Task<int>", "Task<int>", "hold an immutable value")]
    [InlineData("Random", "Random", "hold an immutable value")]
    [InlineData("Exception", "Exception", "hold an immutable value")]
    [InlineData("IReadOnlyList<int>", "IReadOnlyList<int>, behind which a collection can change", "hold an ImmutableArray<int>")]
    [InlineData("IEnumerable<int>", "IEnumerable<int>, behind which a collection can change", "hold an ImmutableArray<int>")]
    [InlineData("IDictionary<int, string>", "IDictionary<int, string>, behind which a collection can change", "hold an ImmutableSortedDictionary<int, string>, or make a table of it")]
    [InlineData("Action", "Action, whose target can change", "hold data, and decide in the step what to do with it")]
    [InlineData("object", "object, which can be anything", "name the type of its values")]
    [InlineData("dynamic", "dynamic, which can be anything", "name the type of its values")]
    [InlineData("Memory<byte>", "Memory<byte>, a window on an array", "hold an ImmutableArray<byte>")]
    [InlineData("ReadOnlyMemory<byte>", "ReadOnlyMemory<byte>, a window on an array", "hold an ImmutableArray<byte>")]
    [InlineData("ImmutableArray<int[]>", "ImmutableArray<int[]>, which holds int[]", "hold an ImmutableArray<int>")]
    [InlineData("(int, List<int>)", "(int, List<int>), whose Item2 is List<int>", "hold an ImmutableArray<int>")]
    [InlineData("KeyValuePair<int, int[]>?", "KeyValuePair<int, int[]>?, which holds KeyValuePair<int, int[]>, which holds int[]", "hold an ImmutableArray<int>")]
    [InlineData("ImmutableArray<int>.Builder", "Builder", "hold an immutable value")]
    public Task A_member_that_can_change(string type, string text, string advice) => Verify.IsReportedAsync(
        Depot($"public record struct Shipment(int Number, {type} {{|#0:Member|}});"),
        "SW4001", $"Member of the row Shipment can change behind the state: it is {text}; {advice}");

    [Theory]
    [InlineData("string")]
    [InlineData("int?")]
    [InlineData("Guid")]
    [InlineData("DateTimeOffset")]
    [InlineData("DayOfWeek")]
    [InlineData("Uri")]
    [InlineData("Version")]
    [InlineData("Type")]
    [InlineData("decimal")]
    [InlineData("Int128")]
    [InlineData("nint")]
    [InlineData("ImmutableArray<string>")]
    [InlineData("ImmutableArray<ImmutableArray<Sku>>")]
    [InlineData("ImmutableList<int>")]
    [InlineData("ImmutableSortedDictionary<string, Sku>")]
    [InlineData("IImmutableList<int>")]
    [InlineData("System.Collections.Frozen.FrozenSet<int>")]
    [InlineData("(int Count, string Name)")]
    [InlineData("Tuple<int, string>")]
    [InlineData("KeyValuePair<int, string>")]
    [InlineData("System.Text.Json.JsonElement")]
    [InlineData("System.Numerics.BigInteger")]
    [InlineData("System.Text.RegularExpressions.Regex")]
    [InlineData("IComparable")]
    [InlineData("IComparer<string>")]
    [InlineData("StringComparer")]
    [InlineData("CancellationToken")]
    public Task A_member_that_cannot_change(string type) => Verify.IsSilentAsync(Depot($"public record struct Shipment(int Number, {type} Member);"));

    [Theory]
    [InlineData("class Box { public int Size { get; set; } }", "Size")]
    [InlineData("class Box { public int Size; }", "Size")]
    [InlineData("class Box { private int _size; public void Grow() => _size++; }", "_size")]
    [InlineData("class Box { public int Size { get; private set; } }", "Size")]
    [InlineData("record Box(int Size) { public string Label { get; set; } = \"\"; }", "Label")]
    [InlineData("class Crate { public int Size { get; set; } } class Box : Crate;", "Size")]
    public Task A_class_that_can_be_set(string box, string member) => Verify.IsReportedAsync(
        Depot($"record struct Shipment(Box {{|#0:Member|}}); {box}", "internal"),
        "SW4001", $"Member of the row Shipment can change behind the state: it is Box, a class whose {member} can be set; make Box a readonly record struct, or give it members that are only initialized");

    [Theory]
    [InlineData("class Box { public int Size { get; init; } public int Twice => Size * 2; }")]
    [InlineData("sealed record Box(int Size, Box? Inner, ImmutableArray<Box> Others);")]
    [InlineData("class Box(int size) { private readonly int _size = size; public int Size => _size; public static int Made; public const int Most = 3; }")]
    [InlineData("abstract record Box { public sealed record Small(Crate Inner) : Box; } sealed record Crate(Box Outer);")]
    [InlineData("class Box(int size) { public int Size => size; }")]
    [InlineData("interface Box { int Size { get; init; } }")]
    [InlineData("enum Box { Small, Large }")]
    public Task Classes_and_interfaces_that_cannot_be_set(string box) => Verify.IsSilentAsync(Depot($"record struct Shipment(Box Member); {box}", "internal"));

    [Fact]
    public Task What_a_class_holds() => Verify.IsReportedAsync(
        Depot("public record struct Shipment(Box {|#0:Box|}); public sealed record Box(Lid? Lid, Box? Inner); public sealed record Lid(ImmutableList<char[]> Lines);"),
        "SW4001", "Box of the row Shipment can change behind the state: it is Box, whose Lid is Lid, whose Lines is ImmutableList<char[]>, which holds char[]; hold an ImmutableArray<char>");

    [Fact]
    public Task What_a_constructors_parameter_holds() => Verify.IsReportedAsync(
        Depot("public struct Shipment(List<int> {|#0:lines|}, Box {|#1:box|}) { public int Count => lines.Count + box.Count; } public class Box(int[] sizes) { public int Count => sizes.Length; }"),
        At(0, "SW4001", "lines of the row Shipment can change behind the state: it is List<int>; hold an ImmutableArray<int>"),
        At(1, "SW4001", "box of the row Shipment can change behind the state: it is Box, whose sizes is int[]; hold an ImmutableArray<int>"));

    [Fact]
    public Task A_class_that_inherits_from_a_collection() => Verify.IsReportedAsync(
        Depot("public record struct Shipment(Labels {|#0:Labels|}); public class Labels : List<string>;"),
        "SW4001", "Labels of the row Shipment can change behind the state: it is Labels; hold an immutable value");

    [Fact]
    public Task An_interface_with_a_setter() => Verify.IsReportedAsync(
        Depot("public record struct Shipment(IBox {|#0:Box|}); public interface ISized { int Size { get; set; } } public interface IBox : ISized;"),
        "SW4001", "Box of the row Shipment can change behind the state: it is IBox, whose Size can be set; hold an immutable value");

    [Fact]
    public Task A_state_in_a_row() => Verify.IsReportedAsync(
        Depot("public record struct Shipment(Shop {|#0:Shop|});"),
        "SW4001", "Shop of the row Shipment can change behind the state: it is Shop, a state; take its rows as parameters of a step");

    [Fact]
    public Task A_part_of_a_row_is_reported_where_it_is_declared_and_once() => Verify.IsReportedAsync(
        Depot("public record struct Shipment(Address From, ImmutableArray<Address> Others, Address? Maybe); public record struct Address(string City, string[] {|#0:Lines|});"),
        "SW4001", "Lines of Address in the row Shipment can change behind the state: it is string[]; hold an ImmutableArray<string>");

    [Fact]
    public Task A_key() => Verify.IsReportedAsync(
        """
        public readonly record struct Code(byte[] {|#0:Bytes|});
        [State] public sealed partial class Depot { public partial Table<Code, Stock> Goods { get; } }
        """,
        "SW4001", "Bytes of the key Code can change behind the state: it is byte[]; hold an ImmutableArray<byte>");

    [Fact]
    public Task A_key_that_is_a_class() => Verify.IsReportedAsync(
        """
        public sealed class Code { public string Text { get; set; } = ""; }
        [State] public sealed partial class Depot { public partial Table<Code, Stock> {|#0:Goods|} { get; } }
        """,
        "SW4001", "The key of Goods can change behind the state: it is Code, a class whose Text can be set; make Code a readonly record struct, or give it members that are only initialized");

    [Fact]
    public Task A_row_that_is_declared_elsewhere_is_reported_at_its_table() => Verify.IsReportedAsync(
        """
        [State] public sealed partial class Depot
        {
            public partial Table<int, (int Count, List<int> Weights)> {|#0:Goods|} { get; }
            public partial Cell<KeyValuePair<int, string>> Last { get; }
        }
        """,
        "SW4001", "The row of Goods can change behind the state: it is (int Count, List<int> Weights), whose Weights is List<int>; hold an ImmutableArray<int>");

    [Fact]
    public Task A_generic_row_is_reported_at_its_table() => Verify.IsReportedAsync(
        """
        public record struct Versioned<T>(int Version, T Value);
        public record struct Id<T>(int Value);
        public class Open { public int Value { get; set; } }
        [State] public sealed partial class Depot
        {
            public partial Table<int, Versioned<int[]>> {|#0:Goods|} { get; }
            public partial Table<int, Versioned<Sku>> Others { get; }
            public partial Table<int, Id<Open>> Ids { get; }
        }
        """,
        "SW4001", "The row of Goods can change behind the state: it is Versioned<int[]>, whose Value is int[]; hold an ImmutableArray<int>");

    [Fact]
    public Task A_generic_type_that_holds_itself_of_ever_larger_types() => Verify.IsSilentAsync(
        "public record struct Row(Nest<int>? Nest); public sealed record Nest<T>(Nest<Nest<T>>? Inner); [State] public sealed partial class Depot { public partial Cell<Row> Last { get; } }");

    [Fact]
    public async Task A_row_of_another_project_is_reported_at_its_table()
    {
        var test = new ShopTest<SnapshotAnalyzer>(["[State] public sealed partial class Depot { public partial Table<int, Shipment> {|#0:Goods|} { get; } public partial Cell<Weight> Weight { get; } }"]);
        test.TestState.AdditionalProjects["Rows"].Sources.Add("public record struct Shipment(Box Box); public record Box { public int Size { get; set; } } public record struct Weight(decimal Value, string Unit);");
        test.TestState.ExpectedDiagnostics.Add(At(0, "SW4001", "The row of Goods can change behind the state: it is Shipment, whose Box is Box, a class whose Size can be set; make Box a readonly record struct, or give it members that are only initialized"));
        await test.RunAsync();
    }

    [Fact]
    public Task Members_of_all_kinds_in_several_parts() => Verify.IsReportedAsync(
        [
            "public partial struct Shipment { public int[] {|SW4001:Field|}; public static readonly List<int> Shared = []; public const string Name = \"\"; }",
            "public partial struct Shipment { public List<int> {|SW4001:Property|} { get; set; } public List<int> Computed => [.. Field]; private readonly List<int> {|SW4001:_hidden|}; public Shipment(List<int> hidden) => _hidden = hidden; }",
            "using Goods = Stepwright.Table<int, Shipment>; [State] public sealed partial class Depot { public partial Goods Goods { get; } }",
        ]);

    [Fact]
    public Task A_buffer_in_the_row_itself() => Verify.IsReportedInBrokenCodeAsync(
        Depot("public unsafe struct Shipment { public fixed int Data[4]; public int* {|SW4001:First|}; public delegate*<int> Next; }"));

    [Fact]
    public Task Nested_types() => Verify.IsReportedAsync(
        "public partial class Outer { public record struct Row(Row.Inner Part) { public record struct Inner(int[] {|SW4001:Numbers|}); } [State] public sealed partial class Depot { public partial Cell<Row> Last { get; } } }");

    [Fact]
    public Task Types_that_no_state_holds() => Verify.IsSilentAsync("public record struct Shipment(List<int> Lines); public record Order2(List<int> Lines);");

    [Fact]
    public async Task A_program_with_top_level_statements()
    {
        var test = new ShopTest<SnapshotAnalyzer>(["Console.WriteLine(new Depot().Last); public record struct Row(int[] {|SW4001:Numbers|}); [State] public sealed partial class Depot { public partial Cell<Row> Last { get; } }"]);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        await test.RunAsync();
    }

    [Theory]
    [InlineData("public record struct Shipment(Missing Member);")]
    [InlineData("public record struct Shipment(List<Missing> {|SW4001:Member|});")]
    [InlineData("public record struct Shipment(Shipment Member);")]
    [InlineData("public record struct Shipment(")]
    [InlineData("public record struct Shipment(List<> {|SW4001:Member|});")]
    public Task Incomplete_code(string row) => Verify.IsReportedInBrokenCodeAsync(Depot(row));

    [Theory]
    [InlineData("List<int>", "ImmutableArray")]
    [InlineData("int[]", "ImmutableArray")]
    [InlineData("IReadOnlyList<int>", null)]
    [InlineData("ImmutableArray<int[]>", null)]
    public async Task What_to_hold_instead_is_told_to_the_fix(string type, string? replacement)
    {
        var test = new ShopTest<SnapshotAnalyzer>([Depot($"public record struct Shipment({type} Member);")]);
        var diagnostic = Assert.Single(await test.DiagnosticsAsync(), diagnostic => diagnostic.Id == "SW4001");
        Assert.Equal(replacement, diagnostic.Properties.GetValueOrDefault("Replacement"));
    }

    private static string Depot(string row, string visibility = "public") =>
        $"{row}\n[State] {visibility} sealed partial class Depot {{ {visibility} partial Table<int, Shipment> Goods {{ get; }} }}";
}
