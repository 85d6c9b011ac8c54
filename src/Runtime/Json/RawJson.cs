using System.Text.Encodings.Web;
using System.Text.Json;

namespace Stepwright;

/// <summary>Hands JSON that is written already to a writer of System.Text.Json.</summary>
internal static class RawJson
{
    /// <summary>Writes a value as it is, or value by value where the writer indents or escapes in its own way.</summary>
    public static void Write(ReadOnlyMemory<byte> utf8, Utf8JsonWriter writer)
    {
        if (!writer.Options.Indented && (writer.Options.Encoder is null || writer.Options.Encoder == JavaScriptEncoder.Default))
        {
            writer.WriteRawValue(utf8.Span, skipInputValidation: true);
            return;
        }

        using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = int.MaxValue });
        document.RootElement.WriteTo(writer);
    }
}
