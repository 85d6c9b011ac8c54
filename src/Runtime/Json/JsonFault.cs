using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Stepwright.Contract;

/// <summary>
/// Tells path, line and byte of what is wrong in a document, by reading it once more with System.Text.Json: nothing needs to be kept for it
/// while all goes well.
/// </summary>
internal static class JsonFault
{
    private static readonly SearchValues<char> SpecialCharacters = SearchValues.Create(". '/\"[]()\t\n\r\f\b\\\u0085\u2028\u2029");

    /// <summary>The exception for what is wrong at a place, or for the first thing before it that is no JSON.</summary>
    /// <param name="document">The document.</param>
    /// <param name="position">The place: in or before the token that is wrong.</param>
    /// <param name="depth">How many objects and arrays the path goes into; what is in a value that is skipped has no path.</param>
    /// <param name="options">How the document is read.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="inner">What somebody else said about it.</param>
    public static JsonException At(
        ReadOnlySpan<byte> document, int position, int depth, JsonReaderOptions options, string message, Exception? inner = null)
    {
        var path = new Stack<JsonPathStep>();
        var reader = new Utf8JsonReader(document, options);
        try
        {
            while (reader.BytesConsumed <= position)
            {
                if (EndsValue(reader.TokenType) && path.TryPeek(out var container))
                    container.Complete();
                if (!reader.Read())
                    break;
                Follow(ref reader, path);
            }
        }
        catch (JsonException exception)
        {
            return Exception(MessageOf(exception), path, depth, exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0, inner);
        }

        // What begins here is itself what is wrong, not something in it.
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            path.Pop();
        var before = document[..(int)reader.BytesConsumed];
        return Exception(message, path, depth, before.Count((byte)'\n'), before.Length - (before.LastIndexOf((byte)'\n') + 1), inner);
    }

    /// <summary>The exception for what is wrong at a place that is known, told as System.Text.Json tells it.</summary>
    public static JsonException With(string message, string path, long line, long bytes, Exception? inner) =>
        new($"{message} Path: {path} | LineNumber: {line} | BytePositionInLine: {bytes}.", path, line, bytes, inner);

    private static bool EndsValue(JsonTokenType token) =>
        token is not (JsonTokenType.None or JsonTokenType.PropertyName or JsonTokenType.StartObject or JsonTokenType.StartArray);

    private static void Follow(ref Utf8JsonReader reader, Stack<JsonPathStep> path)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                path.Peek().Name = NameOf(ref reader);
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                path.Push(new JsonPathStep { IsArray = reader.TokenType == JsonTokenType.StartArray });
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                path.Pop();
                break;
        }
    }

    private static string NameOf(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
            return Encoding.UTF8.GetString(reader.ValueSpan);
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: it may be just this that is wrong, so it is told as it stands there.
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    private static JsonException Exception(string message, Stack<JsonPathStep> steps, int depth, long line, long bytes, Exception? inner)
    {
        var path = new StringBuilder("$");
        foreach (var step in steps.Reverse().Take(depth))
        {
            if (step.IsArray)
                path.Append(CultureInfo.InvariantCulture, $"[{step.Index}]");
            else if (step.Name is { } name)
                path.Append(name.AsSpan().ContainsAny(SpecialCharacters) ? $"['{name}']" : $".{name}");
        }

        return With(message, path.ToString(), line, bytes, inner);
    }

    /// <summary>What an exception says, without the place that its message ends with.</summary>
    public static string MessageOf(JsonException exception)
    {
        var place = exception.Message.LastIndexOf(exception.Path is null ? " LineNumber: " : " Path: ", StringComparison.Ordinal);
        return place < 0 ? exception.Message : exception.Message[..place];
    }
}
