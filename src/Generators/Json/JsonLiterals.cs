using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Stepwright.Generators;

/// <summary>Pieces of JSON as literals of generated code.</summary>
internal static class JsonLiterals
{
    private const string EscapedOfAscii = "\"\\&'+<>`";

    /// <summary>A text as a literal of UTF-8.</summary>
    public static string Utf8(string text) => $"{SymbolDisplay.FormatLiteral(text, quote: true)}u8";

    /// <summary>A text in quotes, escaped as the default encoder of System.Text.Json does.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in Sound(text))
        {
            if (character is >= ' ' and <= '~' && EscapedOfAscii.IndexOf(character) < 0)
                quoted.Append(character);
            else
                quoted.Append(Escape(character));
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A text with the replacement character for what is half of a surrogate pair, as System.Text.Json has it.</summary>
    public static string Sound(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string Escape(char character) => character switch
    {
        '\\' => "\\\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        _ => $"\\u{((int)character).ToString("X4", CultureInfo.InvariantCulture)}",
    };
}
