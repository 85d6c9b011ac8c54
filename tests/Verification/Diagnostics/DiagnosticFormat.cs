using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Stepwright.Verification;

/// <summary>Diagnostics as lines of a failure: <c>file(line,column,endLine,endColumn): id: message</c>.</summary>
internal static class DiagnosticFormat
{
    public static string Line(Diagnostic diagnostic)
    {
        var message = $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
        return DiagnosticLocation.Of(diagnostic) is { } location ? $"{location}: {message}" : message;
    }

    public static string List(string title, IEnumerable<Diagnostic> diagnostics) => List(title, diagnostics.Select(Line));

    public static string List(string title, IEnumerable<string> lines) =>
        $"{title}\n{string.Concat(lines.DefaultIfEmpty("(none)").Select(line => $"  {line}\n"))}";
}
