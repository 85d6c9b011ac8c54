using System.Collections.Immutable;
using System.Text.Json;

namespace Stepwright.Integration.Tests.Diffs;

/// <summary>Values of every type from a seed, the edges of their ranges among them.</summary>
internal sealed class RandomValues(ulong seed)
{
    private static readonly string[] Strings =
        ["", "a", "Zebra", "ÄÖÜ ß", "日本語", "𝄞 clef", "lone \uD834 half", "\0control\n", new('x', 300), string.Concat(Enumerable.Repeat("é", 90))];

    private static readonly Uri[] Addresses = [new("https://example.org/a?b=c#d"), new("/path/only", UriKind.Relative), new("urn:isbn:0451450523"), new("", UriKind.Relative)];

    private static readonly Version[] Versions = [new(1, 2), new(1, 2, 3), new(0, 0, 0, int.MaxValue), new(int.MaxValue, 0)];

    private static readonly string[] Documents = ["null", "1.50", "\"text\"", "[1,  2]", "{\"a\":{\"b\":[true]}}"];

    private SplitMix64 _random = new(seed);

    public Numbers Numbers() => new(
        Boolean(), (sbyte)Integer(), (byte)Integer(), (short)Integer(), (ushort)Integer(), (int)Integer(), (uint)Integer(), (long)Integer(), Integer(),
        (Int128)Wide(), Wide(), BitConverter.UInt16BitsToHalf((ushort)Integer()), BitConverter.UInt32BitsToSingle((uint)Integer()), Double(), Decimal(), (char)Integer(),
        (Season)Integer(), (Moods)Integer());

    public Times Times() => new(
        new DateTime(Ticks(), (DateTimeKind)Below(3)), new DateTimeOffset(OneOf(600_000_000_000, DateTime.MaxValue.Ticks / 2), TimeSpan.FromMinutes(Below(1681) - 840)),
        DateOnly.FromDayNumber(Below(DateOnly.MaxValue.DayNumber + 1)), new TimeOnly((long)(_random.Next() % TimeSpan.TicksPerDay)), new TimeSpan((long)Integer()), Guid());

    public Texts Texts() => new(
        String(), String() ?? "", new Name(String()), OneOf([null, .. Addresses]), OneOf([null, .. Versions]), Bytes(),
        Bytes() is { } bytes ? ImmutableArray.Create(bytes) : default, Json());

    public Parts Parts() => new(
        Array(() => (int)Integer()), Array(() => new Name(String())), Boolean() ? null : [.. Enumerable.Range(0, Below(4)).Select(_ => Part())], Part(), Boolean() ? null : Part(),
        Boolean() ? null : (int)Integer(), Array(() => Array(() => Tree(3))), ((int)Integer(), Part()));

    public Made Made() => new((int)Integer()) { Required = String(), Set = (int)Integer(), Ignored = Boolean(), AsNumber = (Season)Integer(), @class = (int)Integer() };

    public Wide WideRow()
    {
        object row = default(Wide);
        foreach (var field in Fields.Of(typeof(Wide)))
            field.SetValue(row, field.FieldType == typeof(bool) ? Boolean() : (int)Integer());
        return (Wide)row;
    }

    public Holds Holds() => new(Link(4), Array(() => Boolean() ? null : Label()), new Set { Value = (int)Integer() });

    public Label Label() => new(String() ?? "", (int)Integer());

    public Plain Plain() => new((int)Integer());

    public (int Row, char Column) Place() => ((int)Integer(), (char)Integer());

    public Name Name() => new(String());

    public string? String() => Below(8) == 0 ? null : OneOf(Strings);

    public Guid Guid()
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, _random.Next());
        BitConverter.TryWriteBytes(bytes[8..], _random.Next());
        return new Guid(bytes);
    }

    public Season Season() => OneOf(Diffs.Season.Spring, Diffs.Season.Summer, (Season)(-1));

    public UInt128 Wide() => Below(3) == 0 ? Integer() : new UInt128(_random.Next(), _random.Next());

    public bool Boolean() => (_random.Next() & 1) != 0;

    public int Below(int limit) => (int)(_random.Next() % (ulong)limit);

    /// <summary>Small ones as often as large ones, and the ends of every size.</summary>
    public ulong Integer() => Below(4) switch
    {
        0 => _random.Next() >> Below(64),
        1 => (ulong)-(long)(_random.Next() >> (1 + Below(63))),
        2 => OneOf<ulong>(0, 1, 127, 128, 255, 256, 0x7FFF, 0x8000, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF, long.MaxValue, 1UL << 63, ulong.MaxValue),
        _ => (ulong)Below(10),
    };

    private double Double() => Below(2) == 0
        ? OneOf(0.0, -0.0, 1.5, double.NaN, BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0001), double.PositiveInfinity, double.Epsilon)
        : BitConverter.UInt64BitsToDouble(_random.Next());

    private decimal Decimal() => Below(3) switch
    {
        0 => OneOf(0m, 0.0m, -0.0m, 1.0m, 1.00m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m),
        1 => new decimal((int)Integer(), 0, 0, Boolean(), 2),
        _ => new decimal((int)Integer(), (int)Integer(), (int)Integer(), Boolean(), (byte)Below(29)),
    };

    private long Ticks() => Below(3) == 0 ? OneOf(0, DateTime.MaxValue.Ticks, DateTime.UnixEpoch.Ticks) : (long)(_random.Next() % (ulong)(DateTime.MaxValue.Ticks + 1));

    private byte[]? Bytes() => Below(3) switch { 0 => null, 1 => [], _ => Guid().ToByteArray() };

    private JsonElement Json() => Below(5) == 0 ? default : JsonElement.Parse(OneOf(Documents));

    private Part Part() => new(String(), (int)Integer(), Boolean());

    private Link? Link(int depth) => depth == 0 || Below(4) == 0 ? null : new(Boolean() ? null : Label(), Link(depth - 1)) { Weight = (int)Integer() };

    private Tree Tree(int depth) => new((int)Integer(), depth == 0 ? default : Array(() => Tree(depth - 1)));

    private ImmutableArray<T> Array<T>(Func<T> element) => Below(4) == 0 ? default : [.. Enumerable.Range(0, Below(4)).Select(_ => element())];

    private T OneOf<T>(params ReadOnlySpan<T> values) => values[Below(values.Length)];
}
