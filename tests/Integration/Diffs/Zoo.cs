using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Stepwright.Integration.Tests.Diffs;

/// <summary>A state with rows of every kind of type.</summary>
[State]
public sealed partial class Zoo
{
    public partial Table<Name, Numbers> Numbers { get; }
    public partial Table<string, Times> Times { get; }
    public partial Table<(int Row, char Column), Texts> Texts { get; }
    public partial Table<Guid, Parts> Parts { get; }
    public partial Table<Season, Made> Made { get; }
    public partial Table<UInt128, Wide> Wide { get; }
    public partial Table<int, Plain> Plain { get; }
    public partial Table<Label, Holds> Holds { get; }
    public partial Cell<Nothing> Nothing { get; }
    public partial Cell<Hidden> Hidden { get; }
    public partial Cell<HoldsHidden> HoldsHidden { get; }
    public partial Accumulator<long> Visits { get; }
}

public readonly record struct Name(string? Value);

public enum Season
{
    Spring,
    Summer,
}

[Flags]
[JsonConverter(typeof(JsonNumberEnumConverter<Moods>))]
public enum Moods : ulong
{
    Calm = 1,
    Loud = 1UL << 63,
}

public record struct Numbers(
    bool Truth, sbyte I8, byte U8, short I16, ushort U16, int I32, uint U32, long I64, ulong U64, Int128 I128, UInt128 U128,
    Half F16, float F32, double F64, decimal Money, char Letter, Season Season, Moods Moods);

public record struct Times(DateTime DateTime, DateTimeOffset DateTimeOffset, DateOnly DateOnly, TimeOnly TimeOnly, TimeSpan TimeSpan, Guid Id);

#pragma warning disable SW4001 // Arrays that nobody changes are written too.
public record struct Texts(string? First, string Second, Name Name, Uri? Uri, Version? Version, byte[]? Bytes, ImmutableArray<byte> ImmutableBytes, JsonElement Json);

public record struct Parts(
    ImmutableArray<int> Integers, ImmutableArray<Name> Names, Part[]? Array, Part Part, Part? Optional, int? Number, ImmutableArray<ImmutableArray<Tree>> Trees, (int X, Part Part) Tuple);
#pragma warning restore SW4001

public readonly record struct Part(string? Label, int Count, bool IsNew);

public readonly record struct Tree(int Value, ImmutableArray<Tree> Branches);

/// <summary>Made in another way for each of its members.</summary>
public struct Made(int taken)
{
    public int Taken { get; } = taken;

    public required string? Required { get; init; }

    public int Set { get; set; }

    [JsonIgnore]
    public bool Ignored { get; set; }

    [JsonConverter(typeof(JsonNumberEnumConverter<Season>))]
    public Season AsNumber { get; init; }

#pragma warning disable CA1051 // Fields are read and written too.
    public int @class;
#pragma warning restore CA1051
}

public record struct Plain(int Value);

public sealed record Label(string Text, int Number);

public record Link(Label? Label, Link? Next)
{
    public int Weight { get; init; }
}

public record Heavy(Label? Label, Link? Next) : Link(Label, Next);

/// <summary>Parts that are objects.</summary>
public record struct Holds(Link? Link, ImmutableArray<Label?> Labels, Set Set);

public sealed class Set
{
    public required int Value { get; init; }
}

public record struct Nothing;

/// <summary>What it consists of is out of reach.</summary>
public struct Hidden
{
    private int _value;

    public void Set(int value) => _value = value;

    public readonly int Get() => _value;
}

public record struct HoldsHidden(int Value, ImmutableArray<Hidden> Hidden);

/// <summary>More fields than a mask has bits.</summary>
public record struct Wide(
    int F0, int F1, int F2, int F3, int F4, int F5, int F6, int F7, int F8, int F9, int F10, int F11, int F12, int F13, int F14, int F15, int F16, int F17, int F18, int F19,
    int F20, int F21, int F22, int F23, int F24, int F25, int F26, int F27, int F28, int F29, int F30, int F31, int F32, int F33, int F34, int F35, int F36, int F37, int F38, int F39,
    int F40, int F41, int F42, int F43, int F44, int F45, int F46, int F47, int F48, int F49, int F50, int F51, int F52, int F53, int F54, int F55, int F56, int F57, int F58, int F59,
    int F60, int F61, int F62, bool F63, int F64);
