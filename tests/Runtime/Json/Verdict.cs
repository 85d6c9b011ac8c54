using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Stepwright.Contract;

namespace Stepwright.Runtime.Tests.Json;

/// <summary>Compares what is made of a document with what System.Text.Json makes of it.</summary>
internal static class Verdict
{
    /// <summary>What is read may be deeper than what is written, and a large number is read as infinity.</summary>
    private static readonly JsonSerializerOptions Comparing = new() { MaxDepth = 1_000, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>Verdict, value, and path, line and byte of what is wrong are the same.</summary>
    /// <returns>Whether the document is accepted.</returns>
    /// <remarks>
    /// Names are UTF-8 here; System.Text.Json does not look at those that it does not know. So of what is no UTF-8 only that is compared
    /// which System.Text.Json rejects.
    /// </remarks>
    public static bool IsAlike<T>(JsonCodec<T> codec, byte[] document, JsonSerializerOptions? options = null)
    {
        if (!Utf8.IsValid(document))
            return IsAtLeastAsStrict(codec, document, options);
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
            // As texts: 1.0 and 1.00 are equal decimals.
            Assert.True(JsonSerializer.Serialize(expected.Value, Comparing) == JsonSerializer.Serialize(actual.Value, Comparing), text);
        }

        return expected.Exception is null;
    }

    private static bool IsAtLeastAsStrict<T>(JsonCodec<T> codec, byte[] document, JsonSerializerOptions? options = null)
    {
        var actual = Of(() => JsonDocumentOf.Read(codec, document));
        if (actual.Exception is null)
            Assert.Null(Of(() => JsonSerializer.Deserialize<T>(document, options)).Exception);
        return actual.Exception is null;
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
