using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

#pragma warning disable SW4001, CA1720, CA1051 // Every kind of type and member is here, and named what it is.

namespace Stepwright.Integration.Tests.Json;

public enum Color
{
    Red,
    [JsonStringEnumMemberName("deep green")] Green,
    Blue = 7,
}

[Flags]
public enum Options : byte
{
    None,
    A = 1,
    B = 2,
    AB = 3,
    D = 128,
}

public readonly record struct Sku(string Value)
{
    public bool IsEmpty => string.IsNullOrEmpty(Value);
}

public readonly record struct Place(int Row, string Shelf);

public readonly record struct Weight(Half Kilograms);

public record struct Numbers(
    bool Boolean, byte Byte, sbyte SByte, short Int16, ushort UInt16, int Int32, uint UInt32, long Int64, ulong UInt64,
    Int128 Int128, UInt128 UInt128, Half Half, float Single, double Double, decimal Decimal);

public record struct Texts(
    char Char, string Text, string? Nothing, Guid Guid, DateTime DateTime, DateTimeOffset DateTimeOffset, DateOnly DateOnly, TimeOnly TimeOnly,
    TimeSpan TimeSpan, Uri? Uri, Version? Version, byte[]? Bytes, JsonElement Element);

public record struct Shapes(
    Color Color, Options Options, Color? Maybe, int? Number, Sku Sku, Sku? MaybeSku, ImmutableArray<Sku> Skus, ImmutableArray<int?> Numbers, string[]? Names,
    (int Left, string Right) Pair, Node? Tree, Circle Circle, KeyValuePair<int, string> Entry, ImmutableArray<ImmutableArray<int>> Nested, DayOfWeek Day);

/// <summary>A class that holds itself.</summary>
public sealed class Node
{
    public int Value { get; set; }

    public Node? Left { get; init; }

    public ImmutableArray<Node> More { get; set; } = [];
}

/// <summary>A class without a constructor that takes nothing.</summary>
public class Shape(string name)
{
    public string Name { get; } = name;

    public int Edges { get; set; } = 3;
}

public sealed class Circle(string name, double radius = 1.5) : Shape(name)
{
    public double Radius { get; } = radius;

    public double Area => Radius * Radius;
}

/// <summary>Every way to name, leave out and order.</summary>
public record struct Marked
{
    public int PublicField;

    [JsonPropertyName("with \"quotes\" <&> \u00e4\ud83d\ude00")]
    public int Odd { get; set; }

    public int URLPart { get; set; }

    [JsonIgnore]
    public int Hidden { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? IfAny { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int IfNotZero { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Place IfPlaced { get; set; }

    [JsonPropertyOrder(-2)]
    public int First { get; set; }

    [JsonPropertyOrder(3)]
    public int Last { get; set; }

    [JsonConverter(typeof(HexConverter))]
    public int Hex { get; set; }

    [JsonConverter(typeof(HexConverter))]
    public int? MaybeHex { get; set; }

    public readonly int Computed => PublicField + 1;
}

/// <summary>The first member is not always there.</summary>
public record struct Sparse
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int A { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? B { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Color C { get; set; }
}

public record struct Nothing;

public record struct Renamed([property: FormerName("qty")] int Quantity, [FormerName("was"), FormerName("used to be")] string Name);

public record struct Required
{
    [JsonRequired]
    public int A { get; set; }

    public required string B { get; set; }

    public int C { get; set; }
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public record struct Strict(int A, int B);

/// <summary>A struct that only its constructor fills.</summary>
[method: JsonConstructor]
public readonly struct Fixed(int left, string right)
{
    public int Left { get; } = left;

    public string Right { get; } = right;
}

/// <summary>What no code is generated for.</summary>
public record struct Foreign(ImmutableDictionary<string, int>? Map, List<string>? List);

public sealed class HexConverter : JsonConverter<int>
{
    // So that whoever gets its exceptions sees by their stack that they are its own.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.NoOptimization)]
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Convert.ToInt32(reader.GetString(), 16);

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString("x", System.Globalization.CultureInfo.InvariantCulture));
}

[State]
public sealed partial class Everything
{
    public partial Table<Sku, Numbers> Numbers { get; }

    public partial Table<int, Texts> Texts { get; }

    public partial Table<Guid, Shapes> Shapes { get; }

    public partial Table<Color, Marked> Marked { get; }

    public partial Table<Place, Sparse> Sparse { get; }

    public partial Table<DateTime, Renamed> Renamed { get; }

    public partial Table<Weight, Required> Required { get; }

    public partial Cell<Strict> Strict { get; }

    public partial Cell<Fixed> Fixed { get; }

    public partial Cell<Nothing> Nothing { get; }

    public partial Cell<Foreign> Foreign { get; }

    public partial Cell<Sku> Sku { get; }

    public partial Accumulator<long> Sum { get; }

    [Accumulate(AccumulatorOperation.Min)]
    public partial Accumulator<int> Least { get; }
}

[Command<Everything>]
public readonly partial record struct PutNumbers(Sku Sku, Numbers Numbers)
{
    [Step]
    void Put([Upsert] ref Numbers row) => row = Numbers;
}

[Command<Everything>]
public readonly partial record struct Mark(Color Color, ImmutableArray<Place> Places, [property: FormerName("note")] string? Comment)
{
    [Step]
    void Put([Upsert] ref Marked row) => row.Odd = Places.Length;
}

[Command<Everything>, FormerName("Reset")]
public readonly partial record struct Clear
{
    [Step]
    void Forget(ref Nothing row) => row = default;
}

[Executor<Everything>]
public sealed partial class EverythingExecutor;
