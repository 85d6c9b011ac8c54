using Microsoft.CodeAnalysis;

namespace Stepwright.Verification;

/// <summary>One order for what concurrent analysis reports in any.</summary>
internal static class DiagnosticOrder
{
    /// <summary>By file, then place, then id.</summary>
    public static IEnumerable<Diagnostic> ByPlace(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
        .ThenBy(diagnostic => diagnostic.Location.SourceSpan)
        .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal);
}
