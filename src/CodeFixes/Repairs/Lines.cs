using Microsoft.CodeAnalysis;

namespace Stepwright.CodeFixes;

/// <summary>How the lines of a file begin and end.</summary>
internal static class Lines
{
    /// <summary>What ends the lines of the file.</summary>
    public static string LineBreak(this SyntaxTree tree, CancellationToken token)
    {
        var text = tree.GetText(token);
        var first = text.Lines[0];
        return first.EndIncludingLineBreak > first.End ? text.ToString(new(first.End, first.EndIncludingLineBreak - first.End)) : "\n";
    }

    /// <summary>The blanks that the line of a position begins with.</summary>
    public static string Indentation(this SyntaxTree tree, int position, CancellationToken token)
    {
        var line = tree.GetText(token).Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }
}
