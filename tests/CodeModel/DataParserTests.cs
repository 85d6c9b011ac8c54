using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel.Tests;

/// <summary>What the parser makes of the types that rows, keys and commands are made of.</summary>
public class DataParserTests
{
    [Theory]
    [InlineData("bool", ScalarKind.Boolean)]
    [InlineData("byte", ScalarKind.Byte)]
    [InlineData("Int128", ScalarKind.Int128)]
    [InlineData("Half", ScalarKind.Half)]
    [InlineData("decimal", ScalarKind.Decimal)]
    [InlineData("string?", ScalarKind.String)]
    [InlineData("Guid", ScalarKind.Guid)]
    [InlineData("TimeOnly", ScalarKind.TimeOnly)]
    [InlineData("Uri", ScalarKind.Uri)]
    [InlineData("byte[]", ScalarKind.Bytes)]
    [InlineData("ImmutableArray<byte>", ScalarKind.ImmutableBytes)]
    [InlineData("System.Text.Json.JsonElement", ScalarKind.JsonElement)]
    public void Scalars(string type, object kind)
    {
        var model = MemberType(type);

        Assert.Equal((DataKind.Scalar, (ScalarKind)kind), (model.Kind, model.Scalar));
    }

    [Fact]
    public void A_record_struct_of_one_value_is_a_wrapper_whatever_it_computes()
    {
        var model = MemberType("Sku", "public readonly record struct Sku(string Value) { public bool IsEmpty => Value.Length == 0; }");

        Assert.Equal(DataKind.Wrapper, model.Kind);
        Assert.Equal("Value", Assert.Single(model.Members).Name);
        Assert.Equal(ConstructionKind.Members, model.Construction.Kind);
    }

    [Theory]
    [InlineData("public struct Sku { public string Value; }")]
    [InlineData("public record struct Sku(string Value, int More);")]
    [InlineData("public record struct Sku { private int _hidden; public string Value => \"\"; }")]
    [InlineData("public record class Sku(string Value);")]
    public void Others_are_objects(string declaration) => Assert.Equal(DataKind.Object, MemberType("Sku", declaration).Kind);

    [Theory]
    [InlineData("int[]", DataKind.Array, "Int32")]
    [InlineData("ImmutableArray<string?>", DataKind.ImmutableArray, "String")]
    [InlineData("int?", DataKind.Nullable, "Int32")]
    public void What_holds_others(string type, object kind, string element)
    {
        var model = MemberType(type);

        Assert.Equal(((DataKind)kind, element), (model.Kind, model.Element));
    }

    [Theory]
    [InlineData("object", "has no shape of its own in JSON")]
    [InlineData("System.Type", "has no shape of its own in JSON")]
    [InlineData("IDisposable", "has no shape of its own in JSON")]
    [InlineData("List<int>", "has no shape of its own in JSON")]
    [InlineData("int[,]", "has no shape of its own in JSON")]
    [InlineData("Odd", "cannot be made from its members: no public constructor takes all of those that cannot be set", "public class Odd { public Odd(int number) { } public int Value => 1; }")]
    [InlineData("Odd", "is abstract", "public abstract class Odd;")]
    [InlineData("Odd", "bears [JsonDerivedType]", "[System.Text.Json.Serialization.JsonDerivedType(typeof(Odd))] public class Odd;")]
    [InlineData("Odd", "names a converter that generated code cannot make", "[System.Text.Json.Serialization.JsonConverter(typeof(Own))] public struct Odd; public class Own;")]
    [InlineData("Odd", "has a member Member of a type that generated code cannot reach", "public unsafe struct Odd { public int* Member; public int Other; }")]
    [InlineData("Odd", "names a converter that generated code cannot make", "[System.Text.Json.Serialization.JsonConverter(typeof(Converter))] public struct Odd; public abstract class Converter : System.Text.Json.Serialization.JsonConverter<Odd>;")]
    public void What_only_others_can_write(string type, string obstacle, string declaration = "")
    {
        var model = MemberType(type, declaration);

        Assert.Equal((DataKind.Other, obstacle), (model.Kind, model.Obstacle));
    }

    [Fact]
    public void Members_stand_as_System_Text_Json_orders_them()
    {
        var model = MemberType("Derived", """
            public class Base { public int InBase { get; set; } public int Hidden { get; set; } }
            public class Derived : Base
            {
                public int Field;
                [System.Text.Json.Serialization.JsonPropertyName("second")] public int URLPart { get; init; }
                [System.Text.Json.Serialization.JsonIgnore] public int Ignored { get; set; }
                [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; set; }
                public new int Hidden { get; private set; }
                [System.Text.Json.Serialization.JsonPropertyOrder(-1)] public required int First { get; set; }
                [FormerName("was"), FormerName("used to be")] public int IsNow { get; set; }
                private int Private { get; set; }
                public static int Static { get; set; }
                public int this[int index] => index;
            }
            """);

        Assert.Equal(
            ["first First Set required", "second URLPart Init", "text Text Set WhenWritingNull", "hidden Hidden None", "isNow IsNow Set was/used to be", "field Field Field", "inBase InBase Set"],
            model.Members.Select(Text));
    }

    [Theory]
    [InlineData("public record struct Row(int A, string B);", "A B", ConstructionKind.Members)]
    [InlineData("public readonly struct Row { public readonly int A; public int B { get; } public Row(int a, int b) { A = a; B = b; } }", "A B", ConstructionKind.Constructor)]
    [InlineData("public struct Row { public int A; private int _b; }", "A", ConstructionKind.None)]
    [InlineData("public struct Row { public int A { get; private set; } public Row(int b) { A = b; } }", "A", ConstructionKind.None)]
    [InlineData("public record struct Row(int A) { [System.Text.Json.Serialization.JsonIgnore] public int B { get; set; } public int Twice => 2 * A; public const int C = 1; public static int D; }", "A B", ConstructionKind.Members)]
    public void What_a_struct_consists_of(string declaration, string members, object construction)
    {
        var model = MemberType("Row", declaration);

        Assert.Equal(members, string.Join(" ", model.State.Select(member => member.Name)));
        Assert.Equal((ConstructionKind)construction, model.StateConstruction.Kind);
        Assert.Equal(model.StateConstruction.Kind != ConstructionKind.None, model.IsComplete);
    }

    [Fact]
    public void Constructors_take_members_by_name()
    {
        var model = MemberType("Row", "public enum E { A, B } public class Row(int number, string text = \"a\\n\", E e = E.B, decimal d = 1.5m, long? l = null) { public string Text => text; public int Number => number; public E E => e; public decimal D => d; public long? L => l; }");

        Assert.Equal(ConstructionKind.Constructor, model.Construction.Kind);
        Assert.Equal(
            ["1 int default", "0 string \"a\\n\"", "2 global::E (global::E)(1)", "3 decimal 1.5M", "4 long? default"],
            model.Construction.Arguments.Select(argument => $"{argument.Member} {argument.Type} {argument.Default}"));
    }

    [Fact]
    public void Enumerations()
    {
        var model = MemberType("Color", "[Flags] public enum Color : byte { None, [System.Text.Json.Serialization.JsonStringEnumMemberName(\"r\")] Red, Green = 200 }");

        Assert.Equal(new EnumModel(ScalarKind.Byte, true, new[] { new EnumMemberModel("None", "None", "0"), new EnumMemberModel("Red", "r", "1"), new EnumMemberModel("Green", "Green", "200") }.ToEquatableArray()), model.Enum);
    }

    [Fact]
    public void Types_of_one_name_are_numbered_and_a_type_inside_itself_is_one()
    {
        var models = Types("A.Node one, B.Node two", "namespace A { public class Node { public Node? Next { get; set; } } } namespace B { public class Node { public ImmutableArray<Node> All { get; set; } } }");

        Assert.Equal(["Whole", "Node", "Node2", "ImmutableArrayOfNode"], models.Select(model => model.Name));
        Assert.Equal("Node", models[1].Members[0].Type);
        Assert.Equal("Node2", models[3].Element);
    }

    [Fact]
    public void Converters()
    {
        const string Converter = "public class Own : System.Text.Json.Serialization.JsonConverter<int> { public override int Read(ref System.Text.Json.Utf8JsonReader reader, Type type, System.Text.Json.JsonSerializerOptions options) => 1; public override void Write(System.Text.Json.Utf8JsonWriter writer, int value, System.Text.Json.JsonSerializerOptions options) { } }";
        var models = Types(
            "[property: System.Text.Json.Serialization.JsonConverter(typeof(Own))] int one, [property: System.Text.Json.Serialization.JsonConverter(typeof(Own))] int? two, int three, [property: System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter<DayOfWeek>))] DayOfWeek four",
            Converter);

        Assert.Equal(
            [("Whole", DataKind.Object, null), ("Int32ByOwn", DataKind.Converted, "global::Own"), ("NullableOfInt32ByOwn", DataKind.Nullable, null), ("Int32", DataKind.Scalar, null), ("DayOfWeek", DataKind.Enum, null), ("NullableOfInt32", DataKind.Nullable, null)],
            models.Select(model => (model.Name, model.Kind, model.Converter)));
        Assert.Equal("Int32ByOwn", models[2].Element);
        Assert.Equal(["Int32", "NullableOfInt32", "Int32", "DayOfWeek"], models[0].State.Select(member => member.Type));
    }

    [Fact]
    public void What_a_type_with_a_converter_consists_of()
    {
        const string Attribute = "[System.Text.Json.Serialization.JsonConverter(typeof(Own<";
        var models = Types(
            "Pair one, Kind two",
            $"public class Own<T> : System.Text.Json.Serialization.JsonConverter<T> {{ public override T Read(ref System.Text.Json.Utf8JsonReader reader, Type type, System.Text.Json.JsonSerializerOptions options) => throw new Exception(); public override void Write(System.Text.Json.Utf8JsonWriter writer, T value, System.Text.Json.JsonSerializerOptions options) {{ }} }} {Attribute}Pair>))] public record struct Pair(int Left, long Right); {Attribute}Kind>))] public enum Kind : byte {{ One }}");
        var (pair, kind) = (models.Single(model => model.Name == "Pair"), models.Single(model => model.Name == "Kind"));

        Assert.Equal((DataKind.Converted, DataKind.Converted), (pair.Kind, kind.Kind));
        Assert.Equal([("Left", "Int32"), ("Right", "Int64")], pair.State.Select(member => (member.Name, member.Type)));
        Assert.True(pair.IsComplete);
        Assert.Equal(ScalarKind.Byte, kind.Enum!.Underlying);
    }

    [Fact]
    public void Members_of_a_state_and_the_types_of_commands()
    {
        const string Text = """
            public readonly record struct Sku(string Value);
            public record struct Stock(int Available);
            [State] public partial class Shop
            {
                public partial Table<Sku, Stock> Stocks { get; }
                [System.Text.Json.Serialization.JsonPropertyName("all")] internal partial Cell<Stock> Totals { get; }
                public partial Accumulator<long> Sold { get; }
            }
            [Command<Shop>] public readonly partial record struct Take(Sku Sku) { [Step] void Go(ref Stock stock) { } }
            [Command<Shop>] public readonly partial record struct Add(Stock Stock, Guid Id);
            [Event<Shop>] public readonly record struct Taken(Sku Sku, byte Times);
            [Executor<Shop>] public partial class Runner;
            """;
        var compilation = Source.Compile(Text);
        var shop = compilation.GetTypeByMetadataName("Shop")!;
        var runner = compilation.GetTypeByMetadataName("Runner")!;
        var state = DataParser.OfState(shop, compilation, TestContext.Current.CancellationToken)!;
        var executor = DataParser.OfExecutor(
            runner, shop, (runner, "ShopJson"), [compilation.GetTypeByMetadataName("Take")!, compilation.GetTypeByMetadataName("Add")!], [compilation.GetTypeByMetadataName("Taken")!], compilation, TestContext.Current.CancellationToken)!;

        Assert.Equal([("stocks", "Sku", "Stock"), ("all", null, "Stock"), ("sold", null, "Int64")], state.Members.Select(member => (member.JsonName, member.Key, member.Row)));
        Assert.Equal(["Sku", "String", "Stock", "Int32", "Int64"], state.Types.Select(type => type.Name));
        Assert.Equal(state.Types, executor.StateTypes);
        Assert.Equal(["Add", "Guid", "Take", "Taken", "Byte"], executor.Types.Select(type => type.Name));
        Assert.Equal([("Add", DataKind.Object), ("Take", DataKind.Object)], executor.Commands.Select(command => (command.JsonName, executor.Types.Single(type => type.Name == command.Type).Kind)));
        Assert.Equal(("ShopJson", "global::ShopJson", true, true), (executor.JsonName, executor.JsonCode, executor.HasJson, executor.IsStateCreatable));
        Assert.Equal(state, DataParser.OfState(shop, compilation, TestContext.Current.CancellationToken));
    }

    private static string Text(DataMemberModel member) => string.Join(" ", new[]
    {
        member.JsonName, member.Name, $"{member.Setter}",
        member.IsRequired ? "required" : "", member.Ignore == IgnoreCondition.Never ? "" : $"{member.Ignore}", string.Join("/", member.FormerNames),
    }.Where(part => part.Length > 0));

    private static DataTypeModel MemberType(string type, string declarations = "") => Types($"{type} only, int more", declarations)[1];

    private static IReadOnlyList<DataTypeModel> Types(string members, string declarations)
    {
        var compilation = Source.Compile($"{declarations} public record struct Whole({members}); [State] public partial class Shop {{ public partial Cell<Whole> Rows {{ get; }} }}");
        var state = DataParser.OfState(compilation.GetTypeByMetadataName("Shop")!, compilation, TestContext.Current.CancellationToken);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != "CS9248"));
        return [.. state!.Types];
    }
}
