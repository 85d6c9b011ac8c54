using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Stepwright.Verification;

/// <summary>A place in a source file; without an end it is only where a diagnostic starts.</summary>
internal readonly record struct DiagnosticLocation(string Path, LinePosition Start, LinePosition? End)
{
    public static DiagnosticLocation Of(string path, string text, TextSpan span)
    {
        var lines = SourceText.From(text).Lines.GetLinePositionSpan(span);
        return new(path, lines.Start, lines.End);
    }

    public static DiagnosticLocation? Of(Diagnostic diagnostic) =>
        diagnostic.Location.GetLineSpan() is { IsValid: true } lines ? new(lines.Path, lines.StartLinePosition, lines.EndLinePosition) : null;

    public bool Includes(DiagnosticLocation actual) => Path == actual.Path && Start == actual.Start && (End is null || End == actual.End);

    /// <summary>As MSBuild writes a place, so that a terminal can open it.</summary>
    public override string ToString() => End is { } end
        ? $"{Path}({Start.Line + 1},{Start.Character + 1},{end.Line + 1},{end.Character + 1})"
        : $"{Path}({Start.Line + 1},{Start.Character + 1})";
}
