using System.Text;

namespace Stepwright.Runtime.Tests.Json;

/// <summary>Values of every scalar: those at edges, and random ones, the same in every run.</summary>
internal static class ScalarValues
{
    private const int RandomValues = 300;

    public static IEnumerable<bool> Booleans => With<bool>([true, false], random => random.Next(2) == 0);

    public static IEnumerable<char> Chars => With<char>(['a', '"', '\\', '\0', '\n', '<', '\u007f', '\u00e9', '\u2028', '+', '/', '\ud800', '\udc00', '\uffff'], random => (char)random.Next(char.MaxValue + 1));

    public static IEnumerable<byte> Bytes => With<byte>([0, 1, 9, 10, 99, 100, 127, 255], random => (byte)random.Next());

    public static IEnumerable<sbyte> SBytes => With<sbyte>([0, 1, -1, 9, 10, -10, 99, 100, 127, -128], random => (sbyte)random.Next());

    public static IEnumerable<short> Int16s => With<short>([0, 5, -5, 99, 100, 999, 1000, 9999, 10000, short.MaxValue, short.MinValue], random => (short)random.Next());

    public static IEnumerable<ushort> UInt16s => With<ushort>([0, 9, 10, 99, 100, ushort.MaxValue], random => (ushort)random.Next());

    public static IEnumerable<int> Int32s => With<int>([0, 1, -1, 9, 10, 99, 100, 12345, 99999, 100000, 9999999, 10000000, 99999999, 100000000, -12345678, int.MaxValue, int.MinValue], random => (int)Bits(random));

    public static IEnumerable<uint> UInt32s => With<uint>([0, 9, 10, 99, 100, 99999999, uint.MaxValue], random => (uint)Bits(random));

    public static IEnumerable<long> Int64s => With<long>([0, 1, -1, 99999999, 100000000, 4294967295, 4294967296, 9999999999, 999999999999999999, 1000000000000000000, long.MaxValue, long.MinValue], random => (long)Bits(random));

    public static IEnumerable<ulong> UInt64s => With<ulong>([0, 9, 4294967296, 9999999999999999999, 10000000000000000000, ulong.MaxValue], random => Bits(random));

    public static IEnumerable<Int128> Int128s => With<Int128>([0, -1, 42, long.MinValue, Int128.MaxValue, Int128.MinValue], random => new Int128(Bits(random), Bits(random)));

    public static IEnumerable<UInt128> UInt128s => With<UInt128>([0, 42, ulong.MaxValue, UInt128.MaxValue], random => new UInt128(Bits(random), Bits(random)));

    public static IEnumerable<Half> Halfs => With<Half>([(Half)0, (Half)1.5, (Half)(-2), Half.MaxValue, Half.MinValue, Half.Epsilon, Half.NegativeZero], random => (Half)(random.NextDouble() * random.Next(1000)));

    public static IEnumerable<float> Singles => With<float>([0, -0f, 1, -1, 0.1f, 1.5f, 16777216, 16777217, 1e10f, 3.4e38f, float.MaxValue, float.MinValue, float.Epsilon, 123456.7f, 1e-7f], random => Finite(BitConverter.UInt32BitsToSingle((uint)random.Next() << random.Next(2))));

    public static IEnumerable<double> Doubles => With<double>([0, -0.0, 1, -1, 0.1, 12.34, 1e14, 999999999999999, 1e15, 1e16, 9007199254740992, 9007199254740993, -1e15, 1e-5, 1e-4, 123456.789, double.MaxValue, double.MinValue, double.Epsilon, Math.PI], random => random.Next(2) == 0 ? Finite(BitConverter.UInt64BitsToDouble(Bits(random))) : random.Next(1_000_000) / 1_000.0);

    public static IEnumerable<decimal> Decimals => With<decimal>([0, 0.0m, -0m, -0.00m, 1, -1, 0.1m, 0.01m, 1.10m, 100, 12.34m, -12.34m, 0.05m, 42949672.95m, 42949672.96m, 42949672.97m, 99.99m, 100.00m, 0.000001m, 18446744073709551615m, 18446744073709551616m, 1844674407370955161.5m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m], random => random.Next(2) == 0 ? new decimal((int)Bits(random), (int)Bits(random), random.Next(2) * (int)Bits(random), random.Next(2) == 0, (byte)random.Next(29)) : random.Next(100_000) / 100m);

    public static IEnumerable<string?> Strings => With<string?>([null, "", "a", "ab", "abc", "abcd", "85123A", "abcdefg", "abcdefgh", "abcdefghi", "a longer text without anything to escape in it", "\"", "\\", "a\nb", "tab\t", "\b\f\r", "<script>", "it's & more + `", "a text of sixteen and then <", "z\u00fcrich", "\u65e5\u672c", "\ud83d\ude00", "x\ud83d", "\ude00y", "\ud83dz", "\u007f\u0080\u0000", "/", "\u2028"], random => Text(random));

    public static IEnumerable<Guid> Guids => With<Guid>([Guid.Empty, new("12345678-9abc-def0-1234-56789abcdef0"), Guid.AllBitsSet], random => new Guid([.. Enumerable.Range(0, 16).Select(_ => (byte)random.Next())]));

    public static IEnumerable<DateTime> DateTimes => With<DateTime>([default, DateTime.MaxValue, new(2026, 1, 2), new(2024, 2, 29, 23, 59, 59, DateTimeKind.Utc), new(2026, 3, 4, 5, 6, 7, 8, DateTimeKind.Utc), new DateTime(2026, 3, 4).AddTicks(1), new DateTime(2026, 3, 4, 0, 0, 0, DateTimeKind.Local)], random => new DateTime(Ticks(random), (DateTimeKind)random.Next(2)));

    public static IEnumerable<DateTimeOffset> DateTimeOffsets => With<DateTimeOffset>([default, DateTimeOffset.MaxValue, new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), new(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(-5.5)), new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(14)).AddTicks(1_200)], random => new DateTimeOffset(Ticks(random), TimeSpan.FromMinutes(random.Next(-840, 841))));

    public static IEnumerable<DateOnly> DateOnlys => With<DateOnly>([default, DateOnly.MaxValue, new(2026, 12, 31), new(999, 1, 1)], random => DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber + 1)));

    public static IEnumerable<TimeOnly> TimeOnlys => With<TimeOnly>([default, TimeOnly.MaxValue, new(1, 2), new(1, 2, 3), new(1, 2, 3, 4)], random => new TimeOnly(random.NextInt64(TimeSpan.TicksPerDay)));

    public static IEnumerable<TimeSpan> TimeSpans => With<TimeSpan>([default, TimeSpan.MaxValue, TimeSpan.MinValue, new(1, 2, 3), new(-1, 0, 0), new(4, 1, 2, 3, 4), new(1)], random => new TimeSpan((long)Bits(random)));

    public static IEnumerable<Uri?> Uris => With<Uri?>([null, new("https://example.org/a?b=c&d=\u00e9"), new("relative/path", UriKind.Relative)], random => new Uri("http://host/" + random.Next()));

    public static IEnumerable<Version?> Versions => With<Version?>([null, new(1, 2), new(1, 2, 3), new(1, 2, 3, 4), new(int.MaxValue, 0)], random => new Version(random.Next(), random.Next()));

    private static IEnumerable<T> With<T>(T[] edges, Func<Random, T> create)
    {
        var random = new Random(typeof(T).Name.Length);
        return edges.Concat(Enumerable.Range(0, RandomValues).Select(_ => create(random)).ToArray());
    }

    /// <summary>Of every length.</summary>
    private static ulong Bits(Random random) => (ulong)random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);

    private static long Ticks(Random random) => random.NextInt64(DateTime.MinValue.Ticks + TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond
        + (random.Next(2) * random.Next((int)TimeSpan.TicksPerSecond));

    private static float Finite(float value) => float.IsFinite(value) ? value : 0;

    private static double Finite(double value) => double.IsFinite(value) ? value : 0;

    private static string Text(Random random)
    {
        var text = new StringBuilder();
        var plain = random.Next(3) > 0;
        for (var length = random.Next(40); length > 0; length--)
        {
            text.Append(plain || random.Next(4) > 0
                ? (char)random.Next('a', 'z' + 1)
                : random.Next(3) switch
                {
                    0 => (char)random.Next(0x80),
                    1 => (char)random.Next(0x800),
                    _ => (char)random.Next(char.MaxValue + 1),
                });
        }

        return text.ToString();
    }
}
