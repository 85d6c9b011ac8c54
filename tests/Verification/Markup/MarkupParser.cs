using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Stepwright.Verification;

/// <summary>Reads <c>[|text|]</c>, <c>{|name:text|}</c> (both nest) and, where asked for, <c>$$</c>.</summary>
public static class MarkupParser
{
    private const string Anonymous = "[|", AnonymousEnd = "|]", Named = "{|", NamedEnd = "|}", Caret = "$$";

    /// <summary>Takes the markup out of <paramref name="source"/>.</summary>
    /// <param name="source">C# with markup.</param>
    /// <param name="withPosition">
    /// Whether <c>$$</c> marks a position. Only refactorings have one; elsewhere it begins a raw interpolated string.
    /// </param>
    /// <exception cref="FormatException">The markup is unbalanced, crosses itself, or names nothing; the message says where.</exception>
    public static MarkupText Parse(string source, bool withPosition = false)
    {
        var text = new StringBuilder(source.Length);
        var spans = new List<MarkupSpan>();
        var open = new Stack<(string? Name, int Start, int Source)>();
        int? position = null;

        for (int at = 0; at < source.Length;)
        {
            if (IsAt(Anonymous))
            {
                open.Push((null, text.Length, at));
                at += Anonymous.Length;
            }
            else if (IsAt(Named))
            {
                var name = ReadName(source, at);
                open.Push((name, text.Length, at));
                at += Named.Length + name.Length + 1;
            }
            else if (IsAt(AnonymousEnd) || IsAt(NamedEnd))
            {
                bool anonymous = IsAt(AnonymousEnd);
                if (!open.TryPop(out var start))
                    throw Error(source, at, $"'{source.Substring(at, 2)}' closes nothing");
                if (start.Name is null != anonymous)
                    throw Error(source, at, $"'{source.Substring(at, 2)}' closes the '{source.Substring(start.Source, 2)}' of {Place(source, start.Source)}");
                spans.Add(new(start.Name, TextSpan.FromBounds(start.Start, text.Length)));
                at += AnonymousEnd.Length;
            }
            else if (withPosition && IsAt(Caret))
            {
                if (position is not null)
                    throw Error(source, at, "'$$' stands here a second time");
                position = text.Length;
                at += Caret.Length;
            }
            else
            {
                text.Append(source[at++]);
            }

            bool IsAt(string markup) => string.CompareOrdinal(source, at, markup, 0, markup.Length) == 0;
        }

        if (open.TryPop(out var unclosed))
            throw Error(source, unclosed.Source, $"'{source.Substring(unclosed.Source, 2)}' is never closed");

        return new(text.ToString(), [.. spans.OrderBy(span => span.Span.Start).ThenByDescending(span => span.Span.End)], position);
    }

    private static string ReadName(string source, int at)
    {
        int start = at + Named.Length;
        int end = start;
        while (end < source.Length && (char.IsAsciiLetterOrDigit(source[end]) || source[end] is '#' or '_'))
            end++;
        if (end == start || end == source.Length || source[end] != ':')
            throw Error(source, at, "'{|' needs a diagnostic id or a location key and a colon, as in {|SW2001:text|} or {|#0:text|}");
        return source[start..end];
    }

    private static FormatException Error(string source, int at, string message) => new($"Bad markup: {message}, at {Place(source, at)}.");

    private static string Place(string source, int at)
    {
        var position = SourceText.From(source).Lines.GetLinePosition(at);
        return $"line {position.Line + 1}, column {position.Character + 1}";
    }
}
