using System.Text.Json;
using Stepwright.Contract;

namespace Stepwright.Runtime.Tests.Diffs;

/// <summary>Bytes that no writer wrote are refused, at the byte where that shows.</summary>
public class MalformedDeltaTests
{
    private delegate void Reading(ref DeltaReader reader);

    [Theory]
    [InlineData("")]
    [InlineData("80")]
    [InlineData("8000")]
    [InlineData("FFFFFFFFFFFFFFFFFF02")]
    [InlineData("FFFFFFFFFFFFFFFFFFFF01")]
    public void Numbers(string bytes) => Refused(bytes, static (ref reader) => reader.ReadUnsigned());

    [Theory]
    [InlineData("")]
    [InlineData("8000")]
    [InlineData("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF04")]
    [InlineData("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF")]
    public void Wide_numbers(string bytes) => Refused(bytes, static (ref reader) => reader.ReadWideUnsigned());

    [Theory]
    [InlineData("01")]
    [InlineData("02")]
    [InlineData("010461")]
    [InlineData("0102FF")]
    [InlineData("0104C328")]
    [InlineData("010361")]
    [InlineData("01FEFFFFFFFFFFFFFFFF01")]
    public void Strings(string bytes) => Refused(bytes, static (ref reader) => reader.ReadString());

    [Theory]
    [InlineData("05")]
    [InlineData("FFFFFFFFFFFFFFFFFF01")]
    public void Counts(string bytes)
    {
        Refused(bytes, static (ref reader) => reader.ReadCount());
        Refused(bytes, static (ref reader) => reader.ReadCountOrNone());
    }

    [Fact]
    public void A_length_below_zero() => Refused("0102", static (ref reader) => reader.ReadRaw(-1));

    [Theory]
    [InlineData("00")]
    [InlineData("08")]
    public void Masks(string bytes) => Refused(bytes, static (ref reader) => reader.ReadMask(3));

    [Theory]
    [InlineData("02")]
    public void Truth_values(string bytes) => Refused<bool, BooleanDelta>(bytes);

    [Theory]
    [InlineData("8002")]
    [InlineData("8102")]
    public void Integers_out_of_range(string bytes)
    {
        Refused<sbyte, SignedDelta<sbyte>>(bytes);
        Refused<byte, UnsignedDelta<byte>>(bytes);
    }

    [Theory]
    [InlineData("3A00")]
    [InlineData("00FFFFFFFFFFFFFFFFFFFFFFFFFFFFFF01")]
    public void Decimals(string bytes) => Refused<decimal, DecimalDelta>(bytes);

    [Fact]
    public void A_change_beyond_the_greatest_decimal()
    {
        var delta = new ValueDeltaCodec<decimal, DecimalDelta>();
        RefusedChange(delta, decimal.MaxValue, "FF02");
        RefusedChange(delta, 0m, "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF03");
    }

    [Theory]
    [InlineData("FFFFFFFFFFFFFF3F")]
    [InlineData("FFFFFFFFFFFFFFFF")]
    public void Times(string bytes) => Refused<DateTime, DateTimeDelta>(bytes);

    [Theory]
    [InlineData("0000000000000000" + "02")]
    [InlineData("FFFFFFFFFFFFFFFF" + "00")]
    [InlineData("0000000000000080" + "00")]
    [InlineData("0000C16FF286230A" + "9E0D")]
    public void Times_with_an_offset(string bytes) => Refused<DateTimeOffset, DateTimeOffsetDelta>(bytes);

    [Fact]
    public void Days_and_times_of_day()
    {
        Refused<DateOnly, DateOnlyDelta>("FFFFFFFF0F");
        Refused<TimeOnly, TimeOnlyDelta>("FFFFFFFFFFFF7F");
        RefusedChange(new ValueDeltaCodec<DateOnly, DateOnlyDelta>(), default, "01");
        RefusedChange(new ValueDeltaCodec<TimeOnly, TimeOnlyDelta>(), default, "01");
    }

    [Theory]
    [InlineData("010261" + "02")]
    [InlineData("010261" + "01")]
    public void Addresses(string bytes) => Refused<Uri?, UriDelta>(bytes);

    [Theory]
    [InlineData("0200")]
    [InlineData("02020002")]
    [InlineData("818080800802")]
    public void Versions(string bytes) => Refused<Version?, VersionDelta>(bytes);

    [Theory]
    [InlineData("027B")]
    [InlineData("01")]
    public void Json(string bytes) => Refused<JsonElement, JsonElementDelta>(bytes);

    [Fact]
    public void Values_that_may_be_missing()
    {
        Refused<int?, NullableDelta<int, SignedDelta<int>>>("02");
        RefusedChange(new ValueDeltaCodec<int?, NullableDelta<int, SignedDelta<int>>>(), null, "0200");
        RefusedChange(new ValueDeltaCodec<int?, NullableDelta<int, SignedDelta<int>>>(), 1, "03");
    }

    [Fact]
    public void Arrays()
    {
        var delta = new ValueDeltaCodec<int[]?, ArrayDelta<int, SignedDelta<int>>>();
        Refused<int[]?, ArrayDelta<int, SignedDelta<int>>>("05" + "0000");
        RefusedChange(delta, [1, 2], "03");
        RefusedChange(delta, [1, 2], "02" + "03" + "00" + "01");
        RefusedChange(delta, [1, 2], "02" + "01" + "02" + "01");
        RefusedChange(delta, null, "02" + "01" + "00" + "01");
    }

    private static void Refused(string bytes, Reading read)
    {
        var data = Convert.FromHexString(bytes);
        var refusal = Assert.Throws<InvalidDataException>(() =>
        {
            var reader = new DeltaReader(data);
            read(ref reader);
        });
        Assert.Contains("byte", refusal.Message, StringComparison.Ordinal);
    }

    private static void Refused<T, TDelta>(string bytes)
        where TDelta : struct, IDelta<T> => Refused(bytes, static (ref reader) => TDelta.Read(ref reader, out _));

    private static void RefusedChange<T>(DeltaCodec<T> codec, T from, string bytes) => Refused(bytes, (ref reader) => codec.ReadChange(ref reader, from, out _, 1));
}
