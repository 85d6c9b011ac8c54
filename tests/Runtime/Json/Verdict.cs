using System.Text;
using System.Text.Json;
using Stepwright.Contract;

namespace Stepwright.Runtime.Tests.Json;

/// <summary>Compares what is made of a document with what System.Text.Json makes of it.</summary>
internal static class Verdict
{
    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = 1_000 };

    public static void IsAlike<T>(JsonCodec<T> codec, byte[] document, JsonSerializerOptions? options = null)
    {
        var expected = Of(() => JsonSerializer.Deserialize<T>(document, options));
        var actual = Of(() => JsonDocumentOf.Read(codec, document));
        var text = $"{typeof(T)}: {Encoding.UTF8.GetString(document)}\n{expected.Exception?.Message}\n{actual.Exception?.Message}";
        Assert.True((expected.Exception is null) == (actual.Exception is null), text);
        if (expected.Exception is { } exception)
        {
            Assert.True(exception.LineNumber == actual.Exception!.LineNumber, text);
            Assert.True(exception.BytePositionInLine == actual.Exception.BytePositionInLine, text);
            Assert.True(exception.Path == actual.Exception.Path, text);
        }
        else
        {
            // As texts: 1.0 and 1.00 are equal decimals. Infinity, which a large number is read as, has none.
            if (expected.Value is double.PositiveInfinity or double.NegativeInfinity or float.PositiveInfinity or float.NegativeInfinity)
                Assert.Equal(expected.Value, actual.Value);
            else
                Assert.True(JsonSerializer.Serialize(expected.Value, Deep) == JsonSerializer.Serialize(actual.Value, Deep), text);
        }
    }

    private static (T? Value, JsonException? Exception) Of<T>(Func<T?> read)
    {
        try
        {
            return (read(), null);
        }
        catch (JsonException exception)
        {
            return (default, exception);
        }
    }
}
