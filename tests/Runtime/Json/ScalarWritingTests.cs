using System.Text;
using System.Text.Json;

namespace Stepwright.Runtime.Tests.Json;

/// <summary>Scalars are written as System.Text.Json writes them, byte for byte, and read back.</summary>
public sealed class ScalarWritingTests
{
    [Fact]
    public void Boolean_is_written_as_by_SystemTextJson() => IsWrittenAlike(ScalarCodecs.Boolean, ScalarValues.Booleans);

    [Fact]
    public void Char_is_written_as_by_SystemTextJson() => IsWrittenAlike(ScalarCodecs.Char, ScalarValues.Chars);

    [Fact]
    public void Byte_is_written_as_by_SystemTextJson() => IsWrittenAlike(ScalarCodecs.Byte, ScalarValues.Bytes);

    [Fact]
    public void SByte_is_written_as_by_SystemTextJson() => IsWrittenAlike(ScalarCodecs.SByte, ScalarValues.SBytes);

    [Fact]
    public void Int16_is_written_as_by_SystemTextJson() => IsWrittenAlike(ScalarCodecs.Int16, ScalarValues.Int16s);

    [Fact]
    public void UInt16_is_written_as_by_SystemTextJson() => IsWrittenAlike(ScalarCodecs.UInt16, ScalarValues.UInt16s);

    [Fact]
    public void Int32_is_written_as_by_SystemTextJson() => IsWrittenAlike(ScalarCodecs.Int32, ScalarValues.Int32s);

    [Fact]
    public void UInt32_is_written_as_by_SystemTextJson() => IsWrittenAlike(ScalarCodecs.UInt32, ScalarValues.UInt32s);

    [Fact]
    public void Int64_is_written_as_by_SystemTextJson() => IsWrittenAlike(ScalarCodecs.Int64, ScalarValues.Int64s);

    [Fact]
    public void UInt64_is_written_as_by_SystemTextJson() => IsWrittenAlike(ScalarCodecs.UInt64, ScalarValues.UInt64s);

    [Fact]
    public void Int128_is_written_as_by_SystemTextJson() => IsWrittenAlike(ScalarCodecs.Int128, ScalarValues.Int128s);

    [Fact]
    public void UInt128_is_written_as_by_SystemTextJson() => IsWrittenAlike(ScalarCodecs.UInt128, ScalarValues.UInt128s);

    [Fact]
    public void Half_is_written_as_by_SystemTextJson() => IsWrittenAlike(ScalarCodecs.Half, ScalarValues.Halfs);

    [Fact]
    public void Single_is_written_as_by_SystemTextJson() => IsWrittenAlike(ScalarCodecs.Single, ScalarValues.Singles);

    [Fact]
    public void Double_is_written_as_by_SystemTextJson() => IsWrittenAlike(ScalarCodecs.Double, ScalarValues.Doubles);

    [Fact]
    public void Decimal_is_written_as_by_SystemTextJson() => IsWrittenAlike(ScalarCodecs.Decimal, ScalarValues.Decimals);

    [Fact]
    public void String_is_written_as_by_SystemTextJson() => IsWrittenAlike(ScalarCodecs.String, ScalarValues.Strings);

    [Fact]
    public void Guid_is_written_as_by_SystemTextJson() => IsWrittenAlike(ScalarCodecs.Guid, ScalarValues.Guids);

    [Fact]
    public void DateTime_is_written_as_by_SystemTextJson() => IsWrittenAlike(ScalarCodecs.DateTime, ScalarValues.DateTimes);

    [Fact]
    public void DateTimeOffset_is_written_as_by_SystemTextJson() => IsWrittenAlike(ScalarCodecs.DateTimeOffset, ScalarValues.DateTimeOffsets);

    [Fact]
    public void DateOnly_is_written_as_by_SystemTextJson() => IsWrittenAlike(ScalarCodecs.DateOnly, ScalarValues.DateOnlys);

    [Fact]
    public void TimeOnly_is_written_as_by_SystemTextJson() => IsWrittenAlike(ScalarCodecs.TimeOnly, ScalarValues.TimeOnlys);

    [Fact]
    public void TimeSpan_is_written_as_by_SystemTextJson() => IsWrittenAlike(ScalarCodecs.TimeSpan, ScalarValues.TimeSpans);

    [Fact]
    public void Uri_is_written_as_by_SystemTextJson() => IsWrittenAlike(ScalarCodecs.Uri, ScalarValues.Uris);

    [Fact]
    public void Version_is_written_as_by_SystemTextJson() => IsWrittenAlike(ScalarCodecs.Version, ScalarValues.Versions);

    [Fact]
    public void Bytes_are_written_as_by_SystemTextJson()
    {
        var random = new Random(1);
        foreach (var length in (int[])[0, 1, 2, 3, 4, 100, 1_000])
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            var written = JsonDocumentOf.Value(ScalarCodecs.Bytes, bytes);
            Assert.Equal(JsonSerializer.SerializeToUtf8Bytes(bytes), written);
            Assert.Equal(bytes, JsonDocumentOf.Read(ScalarCodecs.Bytes, written));
        }

        Assert.Equal("null"u8, JsonDocumentOf.Value(ScalarCodecs.Bytes, null));
        Assert.Null(JsonDocumentOf.Read(ScalarCodecs.Bytes, "null"u8));
    }

    [Fact]
    public void Immutable_bytes_are_written_as_an_array_of_bytes_is()
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        var buffer = new Contract.JsonBuffer(output);
        buffer.WriteBytes(System.Collections.Immutable.ImmutableArray.Create<byte>(1, 2, 3));
        buffer.WriteLiteral(" "u8);
        buffer.WriteBytes(default(System.Collections.Immutable.ImmutableArray<byte>));
        buffer.Flush();
        Assert.Equal("\"AQID\" null", Encoding.UTF8.GetString(output.WrittenSpan));

        var source = new Contract.JsonSource("\"AQID\""u8);
        Assert.Equal([1, 2, 3], source.ReadImmutableBytes());
        source = new Contract.JsonSource("null"u8);
        Assert.True(source.ReadImmutableBytes().IsDefault);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Numbers_that_JSON_does_not_have_are_not_written(double value)
    {
        Assert.Throws<ArgumentException>(() => JsonDocumentOf.Value(ScalarCodecs.Double, value));
        Assert.Throws<ArgumentException>(() => JsonDocumentOf.Value(ScalarCodecs.Single, (float)value));
        Assert.Throws<ArgumentException>(() => JsonDocumentOf.Value(ScalarCodecs.Half, (Half)value));
    }

    [Fact]
    public void Every_character_is_escaped_as_by_SystemTextJson_wherever_it_stands()
    {
        for (var character = 0; character <= char.MaxValue; character++)
        {
            foreach (var text in (string[])[$"{(char)character}", $"abcde{(char)character}", $"{(char)character}abcdefghij", $"abcdefghijklmnopqrstuvw{(char)character}x"])
                Assert.Equal(JsonSerializer.SerializeToUtf8Bytes(text), JsonDocumentOf.Value(ScalarCodecs.String, text));
        }
    }

    [Fact]
    public void Numbers_with_few_and_with_many_digits_are_written_in_their_shortest_text()
    {
        var random = new Random(17);
        for (var i = 0; i < 20_000; i++)
        {
            var digits = random.NextInt64(1L << random.Next(1, 63));
            var value = (random.Next(2) == 0 ? 1 : -1) * digits / Math.Pow(10, random.Next(0, 12));
            Assert.Equal(JsonSerializer.SerializeToUtf8Bytes(value), JsonDocumentOf.Value(ScalarCodecs.Double, value));
            Assert.Equal(JsonSerializer.SerializeToUtf8Bytes(Math.BitIncrement(value)), JsonDocumentOf.Value(ScalarCodecs.Double, Math.BitIncrement(value)));
        }
    }

    [Fact]
    public void Long_texts_with_escapes_are_written_in_portions()
    {
        var text = string.Concat(Enumerable.Repeat("0123456789 <\u00e9> ", 5_000));
        Assert.Equal(JsonSerializer.SerializeToUtf8Bytes(text), JsonDocumentOf.Value(ScalarCodecs.String, text));
    }

    private static void IsWrittenAlike<T>(ScalarCodec<T> codec, IEnumerable<T> values)
    {
        foreach (var value in values)
        {
            var expected = JsonSerializer.SerializeToUtf8Bytes(value);
            Assert.Equal(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(JsonDocumentOf.Value(codec, value)));
            Assert.Equal(JsonSerializer.Deserialize<T>(expected), JsonDocumentOf.Read(codec, expected));
            if (value is null)
                continue;

            // That a value is there tells the compiler nothing about its type.
            var keys = (IKeyDocument)Activator.CreateInstance(typeof(KeyDocument<>).MakeGenericType(typeof(T)))!;
            var asKey = keys.Write(value);
            var written = JsonDocumentOf.Key(codec, value);
            Assert.Equal(Encoding.UTF8.GetString(asKey), Encoding.UTF8.GetString(written));
            Assert.Equal(keys.Read(asKey), JsonDocumentOf.ReadKey(codec, asKey));
        }
    }
}
