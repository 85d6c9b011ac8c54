using System.Collections.Immutable;
using System.Text.Json;

namespace Stepwright.JsonFuzzing;

/// <summary>Values of every type: ordinary ones, and often those at the edges.</summary>
internal static class RandomValues
{
    private static readonly string[] Strings =
        ["", "a", "one", "\"q\\", "ä漢\ud83d\ude00", "\u0001\t\n", "<b>&'+", "0", "-12", "1.5", "true", "$command", "Red", "a longer text that fills more than one vector of bytes, and ends"];

    private static readonly JsonElement[] Elements = [.. new[] { "1", "null", "\"x\"", "[]", "{\"a\":[1,{\"b\":null}]}", "-0.5e-7", "true" }.Select(json => JsonSerializer.Deserialize<JsonElement>(json))];

    public static string String(Dice dice) => dice.Of<string>(Strings);

    public static Sku Sku(Dice dice) => new(String(dice));

    public static Place Place(Dice dice) => new(Int32(dice), String(dice));

    public static Color Color(Dice dice) => dice.Of([Integration.Tests.Json.Color.Red, Integration.Tests.Json.Color.Green, Integration.Tests.Json.Color.Blue, (Color)5]);

    public static int Int32(Dice dice) => dice.Next(0, 6) switch
    {
        0 => dice.Of([0, int.MinValue, int.MaxValue, -1]),
        1 => (int)dice.Next(),
        _ => dice.Next(-20, 1000),
    };

    public static double Double(Dice dice) => dice.Next(0, 3) switch
    {
        0 => dice.Of([0, -0.0, double.MaxValue, double.Epsilon, 0.1, 1e22, 123456789012345680]),
        1 => dice.Next(-100000, 100000) / 100.0,
        _ => BitConverter.Int64BitsToDouble((long)dice.Next()) is var value && double.IsFinite(value) ? value : 1,
    };

    public static decimal Decimal(Dice dice) => dice.Next(0, 3) switch
    {
        0 => dice.Of([0m, 1.00m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m]),
        1 => new decimal(dice.Next(-1000000, 1000000)) / 100,
        _ => new decimal((int)dice.Next(), (int)dice.Next(), (int)dice.Next(), dice.OneIn(2), (byte)dice.Next(0, 29)),
    };

    public static Guid Guid(Dice dice)
    {
        var bytes = new byte[16];
        BitConverter.TryWriteBytes(bytes, dice.Next());
        return new Guid(bytes);
    }

    public static DateTime DateTime(Dice dice) => new(
        dice.OneIn(5) ? dice.Of([0, System.DateTime.MaxValue.Ticks]) : (long)(dice.Next() % (ulong)System.DateTime.MaxValue.Ticks),
        dice.Of([DateTimeKind.Unspecified, DateTimeKind.Utc]));

    public static DateTimeOffset DateTimeOffset(Dice dice) => new(2026, dice.Next(1, 13), dice.Next(1, 29), dice.Next(0, 24), dice.Next(0, 60), dice.Next(0, 60), dice.Next(0, 1000), System.TimeSpan.FromMinutes(dice.Of([0, 60, -450, 840])));

    public static TimeSpan TimeSpan(Dice dice) => new((long)dice.Next() >> dice.Next(0, 60));

    public static Numbers Numbers(Dice dice) => dice.OneIn(8) ? default : new(
        dice.OneIn(2), (byte)dice.Next(), (sbyte)dice.Next(), (short)dice.Next(), (ushort)dice.Next(), Int32(dice), (uint)dice.Next(), (long)dice.Next(), dice.Next(),
        new Int128(dice.Next(), dice.Next()), new UInt128(dice.Next(), dice.Next()), (Half)(dice.Next(-100, 100) / 8.0), dice.Next(-100000, 100000) / 100f, Double(dice), Decimal(dice));

    public static Texts Texts(Dice dice) => new(
        dice.Of(['a', '<', '"', 'ä', '漢', '\0']), String(dice), dice.OneIn(2) ? null : String(dice), Guid(dice), DateTime(dice), DateTimeOffset(dice),
        DateOnly.FromDateTime(DateTime(dice)), TimeOnly.FromDateTime(DateTime(dice)), TimeSpan(dice),
        dice.Of<Uri?>([null, new Uri("https://example.org/a?b=ä&c"), new Uri("relative/b", UriKind.Relative)]), dice.Of<Version?>([null, new Version(1, 2), new Version(1, 2, 3, 4)]),
        dice.Of<byte[]?>([null, [], [1], [0, 254, 255, 1]]), dice.Of<JsonElement>(Elements));

    public static Shapes Shapes(Dice dice) => new(
        Color(dice), dice.Of([Options.None, Options.A | Options.D, Options.AB, (Options)64]), dice.OneIn(2) ? null : Color(dice), dice.OneIn(2) ? null : Int32(dice),
        Sku(dice), dice.OneIn(2) ? null : Sku(dice), Many(dice, Sku), Many(dice, dice => dice.OneIn(3) ? (int?)null : Int32(dice)), dice.OneIn(3) ? null : [.. Many(dice, String)],
        (Int32(dice), String(dice)), dice.OneIn(3) ? null : Node(dice, 3), dice.OneIn(6) ? null! : new Circle(String(dice), dice.Next(-100, 100) / 4.0) { Edges = Int32(dice) },
        new(Int32(dice), String(dice)), Many(dice, dice => Many(dice, Int32)), (DayOfWeek)dice.Next(0, 7));

    public static Marked Marked(Dice dice) => new()
    {
        PublicField = Int32(dice),
        Odd = Int32(dice),
        URLPart = Int32(dice),
        IfAny = dice.OneIn(2) ? null : String(dice),
        IfNotZero = dice.OneIn(2) ? 0 : Int32(dice),
        IfPlaced = dice.OneIn(2) ? default : Place(dice),
        First = Int32(dice),
        Last = Int32(dice),
        Hex = Int32(dice),
        MaybeHex = dice.OneIn(2) ? null : Int32(dice),
    };

    public static Sparse Sparse(Dice dice) => new() { A = dice.Next(0, 2), B = dice.OneIn(2) ? null : String(dice), C = Color(dice) };

    public static Renamed Renamed(Dice dice) => new(Int32(dice), String(dice));

    public static Required Required(Dice dice) => new() { A = Int32(dice), B = String(dice), C = Int32(dice) };

    public static Foreign Foreign(Dice dice) => new(
        dice.OneIn(2) ? null : ImmutableDictionary<string, int>.Empty.Add(String(dice), Int32(dice)), dice.OneIn(2) ? null : [.. Many(dice, String)]);

    public static Mark Mark(Dice dice) => new(Color(dice), Many(dice, Place), dice.OneIn(2) ? null : String(dice));

    public static Everything Everything(Dice dice)
    {
        var state = new Everything();
        Fill(dice, state.Numbers, Sku, Numbers);
        Fill(dice, state.Texts, Int32, Texts);
        Fill(dice, state.Shapes, Guid, Shapes);
        Fill(dice, state.Marked, Color, Marked);
        Fill(dice, state.Sparse, Place, Sparse);
        Fill(dice, state.Renamed, DateTime, Renamed);
        Fill(dice, state.Required, dice => new Weight((Half)(dice.Next(-10, 10) / 4.0)), Required);
        state.Strict.Value = new(Int32(dice), Int32(dice));
        state.Fixed.Value = new(Int32(dice), String(dice));
        state.Foreign.Value = Foreign(dice);
        state.Sku.Value = Sku(dice);
        state.Sum.Value = (long)dice.Next();
        state.Least.Value = Int32(dice);
        return state;
    }

    public static ImmutableArray<T> Many<T>(Dice dice, Func<Dice, T> one) => [.. Enumerable.Range(0, dice.Next(0, 4)).Select(_ => one(dice))];

    private static void Fill<TKey, TRow>(Dice dice, Table<TKey, TRow> table, Func<Dice, TKey> key, Func<Dice, TRow> row)
        where TKey : notnull
        where TRow : struct
    {
        for (var count = dice.Next(0, 3); count > 0; count--)
            table.TryAdd(key(dice), row(dice));
    }

    private static Node Node(Dice dice, int depth) => new()
    {
        Value = Int32(dice),
        Left = depth == 0 || dice.OneIn(2) ? null : Node(dice, depth - 1),
        More = depth == 0 ? [] : Many(dice, dice => Node(dice, 0)),
    };
}
