using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Stepwright.Planted.Tests;

/// <summary>What an analyzer said in a case. Several diagnostics of one rule on one line are one report.</summary>
internal sealed record Report(PlantedCase Case, string Id, DiagnosticSeverity Severity, int Line, string Message)
{
    public string Place => FormattableString.Invariant($"{Case.Name}:{Line}");

    public static Report Of(PlantedCase source, Diagnostic diagnostic) => new(
        source,
        diagnostic.Id,
        diagnostic.Severity,
        source.Holds(diagnostic.Location.GetLineSpan().Path) ? diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1 : 0,
        diagnostic.GetMessage(CultureInfo.InvariantCulture));
}
