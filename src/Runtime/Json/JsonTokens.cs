using System.Text.Encodings.Web;
using System.Text.Json;

namespace Stepwright;

/// <summary>Hands JSON that is written already to a writer of System.Text.Json.</summary>
internal static class JsonTokens
{
    /// <summary>Writes a value as it is, unless the writer indents or escapes in its own way.</summary>
    public static void Write(ReadOnlySpan<byte> utf8, Utf8JsonWriter writer)
    {
        if (!writer.Options.Indented && (writer.Options.Encoder is null || writer.Options.Encoder == JavaScriptEncoder.Default))
            writer.WriteRawValue(utf8, skipInputValidation: true);
        else
            Transcode(utf8, writer);
    }

    /// <summary>Writes value by value, so that the writer indents and escapes as it was told.</summary>
    private static void Transcode(ReadOnlySpan<byte> utf8, Utf8JsonWriter writer)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    writer.WriteStartObject();
                    break;
                case JsonTokenType.EndObject:
                    writer.WriteEndObject();
                    break;
                case JsonTokenType.StartArray:
                    writer.WriteStartArray();
                    break;
                case JsonTokenType.EndArray:
                    writer.WriteEndArray();
                    break;
                case JsonTokenType.PropertyName:
                    writer.WritePropertyName(reader.GetString()!);
                    break;
                case JsonTokenType.String:
                    writer.WriteStringValue(reader.GetString());
                    break;
                default:
                    // Numbers and words have one form.
                    writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                    break;
            }
        }
    }
}
