using System.Collections.Immutable;
using System.Text.Json;

namespace Stepwright.Integration.Tests.Json;

/// <summary>Values of every type, ordinary ones and those at the edges.</summary>
internal static class Samples
{
    public static Numbers[] Numbers { get; } =
    [
        default,
        new(true, 1, -1, -2, 2, -3, 3, -4, 4, -5, 5, (Half)1.5, 0.1f, 0.1, 12.340m),
        new(true, byte.MaxValue, sbyte.MinValue, short.MinValue, ushort.MaxValue, int.MinValue, uint.MaxValue, long.MinValue, ulong.MaxValue,
            Int128.MinValue, UInt128.MaxValue, Half.MaxValue, float.Epsilon, double.MaxValue, decimal.MinValue),
    ];

    public static Texts[] Texts { get; } =
    [
        new('a', "", null, Guid.Empty, default, default, default, default, default, null, null, null, JsonSerializer.SerializeToElement(1)),
        new('<', "a\"b\\c/d\b\f\n\r\t\u0001<>&'+`\u007f äöü 漢字 \ud83d\ude00 \ud800 end", "x", new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"),
            new DateTime(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc), new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(-7.5)),
            new DateOnly(2026, 11, 22), new TimeOnly(23, 59, 59, 999), TimeSpan.FromTicks(-1234567890123), new Uri("https://example.org/a?b=ä&c"), new Version(1, 2, 3),
            [0, 1, 254, 255], JsonSerializer.SerializeToElement(new { a = new object?[] { 1, "<x>", null, true } })),
    ];

    public static Shapes[] Shapes { get; } =
    [
        default(Shapes) with { Skus = [], Numbers = [], Nested = [] },
        new(Color.Green, Options.A | Options.D, Color.Blue, -1, new("one"), new("two"), [new("three"), new(null!), new("four")], [1, null, 3], ["", null!, "x"],
            (7, "seven"), new Node { Value = 1, Left = new Node { Value = 2 }, More = [new Node { Value = 3 }, new Node()] }, new Circle("round", 2.5) { Edges = 0 },
            new(1, "one"), [[], [1], [2, 3]], DayOfWeek.Friday),
        default(Shapes) with { Color = (Color)99, Options = (Options)64, Skus = [], Numbers = [], Nested = [] },
    ];

    public static Marked[] Marked { get; } =
    [
        default,
        new() { PublicField = 1, Odd = 2, URLPart = 3, IfAny = "", IfNotZero = 5, IfPlaced = new(1, "a"), First = 6, Last = 7, Hex = 255, MaybeHex = 16 },
    ];

    public static Sparse[] Sparse { get; } = [default, new() { A = 1 }, new() { B = "b" }, new() { C = Color.Green }, new() { A = 1, B = "b", C = Color.Blue }];

    public static ImmutableArray<Place> Places { get; } = [new(1, "a"), new(2, "b\"c")];
}
