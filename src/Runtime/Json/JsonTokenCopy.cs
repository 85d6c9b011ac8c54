using System.Buffers;
using System.Text.Json;

namespace Stepwright.Contract;

/// <summary>
/// Copies a value token by token into one piece of memory, as it stands there but for white space, comments, and commas before an end.
/// </summary>
internal static class JsonTokenCopy
{
    /// <summary>Copies the value that a reader stands on; the reader then stands on its end.</summary>
    public static void Take(ref Utf8JsonReader reader, IBufferWriter<byte> output)
    {
        var depth = reader.CurrentDepth;
        var isBehindValue = false;
        do
        {
            var isClosing = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
            if (isBehindValue && !isClosing)
                output.Write(","u8);
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    CopyText(in reader, output);
                    output.Write(":"u8);
                    break;
                case JsonTokenType.String:
                    CopyText(in reader, output);
                    break;
                case JsonTokenType.Comment:
                    continue;
                default:
                    CopyBytes(in reader, output);
                    break;
            }

            isBehindValue = reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.StartObject or JsonTokenType.StartArray);
        }
        while ((reader.CurrentDepth > depth || reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) && reader.Read());
    }

    private static void CopyText(in Utf8JsonReader reader, IBufferWriter<byte> output)
    {
        output.Write("\""u8);
        CopyBytes(in reader, output);
        output.Write("\""u8);
    }

    private static void CopyBytes(in Utf8JsonReader reader, IBufferWriter<byte> output)
    {
        if (!reader.HasValueSequence)
        {
            output.Write(reader.ValueSpan);
            return;
        }

        foreach (var piece in reader.ValueSequence)
            output.Write(piece.Span);
    }
}
