using System.Text;
using System.Text.Json;

namespace Stepwright.Runtime.Tests.Json;

/// <summary>What System.Text.Json takes as a scalar is taken, what it rejects is rejected, at the same place.</summary>
public sealed class ScalarVerdictTests
{
    private const int Mutations = 600;

    /// <summary>Documents of every kind, for every type.</summary>
    private static readonly string[] Documents =
    [
        "", " ", "null", "nul", "nulll", "true", "tru", "false", "True", "[]", "{}", "[1]", "{\"a\":1}", "[", "{", "]", "}", ",", ":", "x", "/", "//", "/**/1",
        "0", "-0", "1", "-1", "+5", "007", "01", "-01", "00", "-", "--1", "1-", "1.", ".5", "-.5", "1.0", "1.5", "1.50", "-1.5", "0.0", "-0.0", "1e2", "1E+2", "1e-2", "1e", "1e+", "1.e1", "0e0", "00.1",
        "127", "128", "-128", "-129", "255", "256", "32767", "32768", "-32768", "-32769", "65535", "65536", "2147483647", "2147483648", "-2147483648", "-2147483649", "4294967295", "4294967296",
        "9999999", "99999999", "999999999", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551615", "18446744073709551616", "99999999999999999999", "170141183460469231731687303715884105728",
        "1e308", "1e309", "-1e309", "1e400", "3.5e38", "1e-400", "79228162514264337593543950335", "79228162514264337593543950336", "0.1234567890123456789012345678901", "1.7976931348623157e308", "65504", "65520", "NaN", "Infinity", "\"NaN\"",
        "123456789.123456789", "9007199254740993", "9007199254740993.0", "0.30000000000000004", "1 ", " 1", "1 2", "1,", "1 x", "1\n", "\t1\r\n", "\u00a01", "1\u0000", "12 34", "12a",
        "\"\"", "\"a\"", "\"ab\"", "\"", "\"a", "\"a\nb\"", "\"\u0001\"", "\"\\n\"", "\"\\x\"", "\"\\u00e9\"", "\"\\u00E\"", "\"\\ud83d\\ude00\"", "\"\\ud83d\"", "\"\\ude00\"", "\"\\ud83dx\"", "\"\\/\"", "\"\\\"", "\"z\u00fcrich\"", "\"\u65e5\u672c\u8a9e\"", "\"\\u0041\"", "'a'", "\"1\"", "\"true\"",
        "\"12345678-9abc-def0-1234-56789abcdef0\"", "\"12345678-9ABC-DEF0-1234-56789ABCDEF0\"", "\"123456789abcdef0123456789abcdef0\"", "\"{12345678-9abc-def0-1234-56789abcdef0}\"", "\"12345678-9abc-def0-1234-56789abcdeg0\"", "\"12345678-9abc-def0-1234-56789abcdef\"", "\"1234567+-9abc-def0-1234-56789abcdef0\"", "\"0x345678-9abc-def0-1234-56789abcdef0\"", "\"12345678-9abc-def0-1234-56789abcdef\\u0030\"",
        "\"2026-01-02\"", "\"2026-01-02T03:04\"", "\"2026-01-02T03:04:05\"", "\"2026-01-02T03:04:05Z\"", "\"2026-01-02T03:04:05.1\"", "\"2026-01-02T03:04:05.1234567Z\"", "\"2026-01-02T03:04:05.12345678Z\"", "\"2026-01-02T03:04:05+00:00\"", "\"2026-01-02T03:04:05-05:30\"", "\"2026-01-02T03:04:05+14:01\"", "\"2026-02-29T03:04:05\"", "\"2024-02-29T03:04:05\"", "\"2026-13-02T03:04:05\"", "\"2026-00-02T03:04:05\"", "\"0000-01-02T03:04:05\"", "\"2026-01-32T03:04:05\"", "\"2026-01-02T24:00:00\"", "\"2026-01-02T24:00:01\"", "\"2026-01-02T03:60:05\"", "\"2026-01-02T03:04:60\"", "\"2026-01-02 03:04:05\"", "\"2026-01-02t03:04:05z\"", "\"2026-01-02T03:04:05z\"", "\"2026-01-02T03:04:05Z \"", "\" 2026-01-02T03:04:05Z\"", "\"0001-01-01T00:00:00+01:00\"", "\"9999-12-31T23:59:59.9999999Z\"", "\"2026-01-02T03:04:05\\u005a\"",
        "\"01:02:03\"", "\"24:00:00\"", "\"1.02:03:04\"", "\"-01:02:03\"", "\"01:02:03.4\"", "\"01:02:03.1234567\"", "\"1:2:3\"", "\"01:02\"", "\"23:59:59.9999999\"", "\"10675199.02:48:05.4775807\"", "\"10675199.02:48:05.4775808\"",
        "\"1.2\"", "\"1.2.3.4\"", "\"1\"", "\"1.2.3.4.5\"", "\" 1.2\"", "\"http://a b\"", "\"http://[\"", "\"AQID\"", "\"AQI=\"", "\"AQ I=\"", "\"A\"", "\"AQID\\u002b\"",
    ];

    [Fact]
    public void Boolean_is_judged_as_by_SystemTextJson() => IsJudgedAlike(ScalarCodecs.Boolean, ScalarValues.Booleans);

    [Fact]
    public void Char_is_judged_as_by_SystemTextJson() => IsJudgedAlike(ScalarCodecs.Char, ScalarValues.Chars);

    [Fact]
    public void Byte_is_judged_as_by_SystemTextJson() => IsJudgedAlike(ScalarCodecs.Byte, ScalarValues.Bytes);

    [Fact]
    public void SByte_is_judged_as_by_SystemTextJson() => IsJudgedAlike(ScalarCodecs.SByte, ScalarValues.SBytes);

    [Fact]
    public void Int16_is_judged_as_by_SystemTextJson() => IsJudgedAlike(ScalarCodecs.Int16, ScalarValues.Int16s);

    [Fact]
    public void UInt16_is_judged_as_by_SystemTextJson() => IsJudgedAlike(ScalarCodecs.UInt16, ScalarValues.UInt16s);

    [Fact]
    public void Int32_is_judged_as_by_SystemTextJson() => IsJudgedAlike(ScalarCodecs.Int32, ScalarValues.Int32s);

    [Fact]
    public void UInt32_is_judged_as_by_SystemTextJson() => IsJudgedAlike(ScalarCodecs.UInt32, ScalarValues.UInt32s);

    [Fact]
    public void Int64_is_judged_as_by_SystemTextJson() => IsJudgedAlike(ScalarCodecs.Int64, ScalarValues.Int64s);

    [Fact]
    public void UInt64_is_judged_as_by_SystemTextJson() => IsJudgedAlike(ScalarCodecs.UInt64, ScalarValues.UInt64s);

    [Fact]
    public void Int128_is_judged_as_by_SystemTextJson() => IsJudgedAlike(ScalarCodecs.Int128, ScalarValues.Int128s);

    [Fact]
    public void UInt128_is_judged_as_by_SystemTextJson() => IsJudgedAlike(ScalarCodecs.UInt128, ScalarValues.UInt128s);

    [Fact]
    public void Half_is_judged_as_by_SystemTextJson() => IsJudgedAlike(ScalarCodecs.Half, ScalarValues.Halfs);

    [Fact]
    public void Single_is_judged_as_by_SystemTextJson() => IsJudgedAlike(ScalarCodecs.Single, ScalarValues.Singles);

    [Fact]
    public void Double_is_judged_as_by_SystemTextJson() => IsJudgedAlike(ScalarCodecs.Double, ScalarValues.Doubles);

    [Fact]
    public void Decimal_is_judged_as_by_SystemTextJson() => IsJudgedAlike(ScalarCodecs.Decimal, ScalarValues.Decimals);

    [Fact]
    public void String_is_judged_as_by_SystemTextJson() => IsJudgedAlike(ScalarCodecs.String, ScalarValues.Strings);

    [Fact]
    public void Guid_is_judged_as_by_SystemTextJson() => IsJudgedAlike(ScalarCodecs.Guid, ScalarValues.Guids);

    [Fact]
    public void DateTime_is_judged_as_by_SystemTextJson() => IsJudgedAlike(ScalarCodecs.DateTime, ScalarValues.DateTimes);

    [Fact]
    public void DateTimeOffset_is_judged_as_by_SystemTextJson() => IsJudgedAlike(ScalarCodecs.DateTimeOffset, ScalarValues.DateTimeOffsets);

    [Fact]
    public void DateOnly_is_judged_as_by_SystemTextJson() => IsJudgedAlike(ScalarCodecs.DateOnly, ScalarValues.DateOnlys);

    [Fact]
    public void TimeOnly_is_judged_as_by_SystemTextJson() => IsJudgedAlike(ScalarCodecs.TimeOnly, ScalarValues.TimeOnlys);

    [Fact]
    public void TimeSpan_is_judged_as_by_SystemTextJson() => IsJudgedAlike(ScalarCodecs.TimeSpan, ScalarValues.TimeSpans);

    [Fact]
    public void Uri_is_judged_as_by_SystemTextJson() => IsJudgedAlike(ScalarCodecs.Uri, ScalarValues.Uris);

    [Fact]
    public void Version_is_judged_as_by_SystemTextJson() => IsJudgedAlike(ScalarCodecs.Version, ScalarValues.Versions);

    [Fact]
    public void Bytes_are_judged_as_by_SystemTextJson() => IsJudgedAlike(ScalarCodecs.Bytes, [[1, 2, 3], [1], []]);

    [Theory]
    [InlineData(new byte[] { (byte)'"', 0xC3, (byte)'"' })]
    [InlineData(new byte[] { (byte)'"', 0xFF, (byte)'"' })]
    [InlineData(new byte[] { (byte)'"', 0xC0, 0x80, (byte)'"' })]
    [InlineData(new byte[] { (byte)'"', 0xED, 0xA0, 0x80, (byte)'"' })]
    [InlineData(new byte[] { (byte)'"', (byte)'\\', (byte)'n', 0xE9, (byte)'"' })]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'"', (byte)'"' })]
    public void Text_that_is_no_UTF8_is_rejected(byte[] document) => Assert.False(Verdict.IsAlike(ScalarCodecs.String, document));

    private static void IsJudgedAlike<T>(ScalarCodec<T> codec, IEnumerable<T> values)
    {
        foreach (var document in Documents)
            Verdict.IsAlike(codec, Encoding.UTF8.GetBytes(document));

        var random = new Random(7);
        byte[][] valid = [.. values.Take(60).Select(value => JsonSerializer.SerializeToUtf8Bytes(value))];
        for (var i = 0; i < Mutations; i++)
            Verdict.IsAlike(codec, Mutation.Of(valid[random.Next(valid.Length)], random));
    }
}
