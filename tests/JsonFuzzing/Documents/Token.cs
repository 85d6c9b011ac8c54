using System.Text.Json;

namespace Stepwright.JsonFuzzing;

/// <summary>Where a token stands in a document.</summary>
internal readonly record struct Token(JsonTokenType Type, int Start, int End)
{
    public bool IsOpening => Type is JsonTokenType.StartObject or JsonTokenType.StartArray;

    public bool IsClosing => Type is JsonTokenType.EndObject or JsonTokenType.EndArray;

    /// <summary>The tokens of a document, as far as it is one.</summary>
    public static List<Token> Of(ReadOnlySpan<byte> document)
    {
        var tokens = new List<Token>();
        var reader = new Utf8JsonReader(document, new JsonReaderOptions { AllowMultipleValues = true, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
            {
                // Behind a name the reader stands behind the colon.
                var end = reader.TokenType == JsonTokenType.PropertyName ? (int)reader.TokenStartIndex + reader.ValueSpan.Length + 2 : (int)reader.BytesConsumed;
                tokens.Add(new Token(reader.TokenType, (int)reader.TokenStartIndex, end));
            }
        }
        catch (JsonException)
        {
            // What was mutated before may be no JSON: its beginning is enough to go on with.
            return tokens;
        }

        return tokens;
    }

    /// <summary>The number of the token behind the value that begins with a token.</summary>
    public static int Behind(List<Token> tokens, int first)
    {
        var depth = 0;
        for (var i = first; i < tokens.Count; i++)
        {
            if (tokens[i].IsOpening)
                depth++;
            if (tokens[i].IsClosing)
                depth--;
            if (depth <= 0)
                return i + 1;
        }

        return tokens.Count;
    }
}
