using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Stepwright.Contract;

namespace Stepwright.Runtime.Tests.Json;

/// <summary>Enums by their names, as <see cref="JsonStringEnumConverter{TEnum}"/> writes and judges them.</summary>
public sealed class EnumTests
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter<Colour>(), new JsonStringEnumConverter<Rights>() },
    };

    private static readonly string[] Documents =
    [
        "\"Red\"", "\"red\"", "\"Crimson\"", "\"None\"", "\"sky-blue <\u00e9>\"", "\"sky-blue \\u003C\\u00E9\\u003E\"", "\"Blue\"", "\"Grey\"", "\"\"", "\"Red, Green\"", "\" Red \"", "\"1\"", "1", "-3", "127", "128", "-129", "1.0", "null", "true", "{}", "\"Red",
        "\"Read\"", "\"Read, Write\"", "\"Read,Write\"", "\"Both, Own\"", "\"Read, \"", "\"read, OWN\"", "9223372036854775808", "18446744073709551616",
    ];

    [Fact]
    public void Values_are_written_alike()
    {
        var codec = new JsonEnumCodec<Colour>();
        for (var value = sbyte.MinValue; value < sbyte.MaxValue; value++)
            IsWrittenAlike(codec, (Colour)value);
    }

    [Fact]
    public void Flags_are_written_alike()
    {
        var codec = new JsonEnumCodec<Rights>();
        foreach (var high in (ulong[])[0, 1UL << 63, 1UL << 62])
        {
            for (var low = 0UL; low < 8; low++)
                IsWrittenAlike(codec, (Rights)(high | low));
        }
    }

    [Fact]
    public void Documents_are_judged_alike()
    {
        foreach (var document in Documents)
        {
            Verdict.IsAlike(new JsonEnumCodec<Colour>(), Encoding.UTF8.GetBytes(document), Options);
            Verdict.IsAlike(new JsonEnumCodec<Rights>(), Encoding.UTF8.GetBytes(document), Options);
        }
    }

    [Fact]
    public void A_key_that_is_no_name_is_told()
    {
        var exception = Assert.Throws<JsonException>(() => JsonDocumentOf.ReadKey(new JsonEnumCodec<Colour>(), "{\"Grey\":0}"u8));
        Assert.Equal("$.Grey", exception.Path);
        Assert.Contains("'Grey'", exception.Message);
    }

    private static void IsWrittenAlike<T>(JsonEnumCodec<T> codec, T value)
        where T : struct, Enum
    {
        var document = JsonSerializer.SerializeToUtf8Bytes(value, Options);
        Assert.Equal(Encoding.UTF8.GetString(document), Encoding.UTF8.GetString(JsonDocumentOf.Value(codec, value)));
        Assert.Equal(value, JsonDocumentOf.Read(codec, document));

        var asKey = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<T, int> { [value] = 0 }, Options);
        Assert.Equal(Encoding.UTF8.GetString(asKey), Encoding.UTF8.GetString(JsonDocumentOf.Key(codec, value)));
        Assert.Equal(value, JsonDocumentOf.ReadKey(codec, asKey));
    }
}
