using Microsoft.CodeAnalysis;
using Xunit;

namespace Stepwright.Verification;

/// <summary>Compares the diagnostics that there are with those that are expected.</summary>
internal static class DiagnosticVerifier
{
    /// <summary>Fails with both lists where an expected diagnostic is missing or an actual one is not expected.</summary>
    public static void Verify(IReadOnlyCollection<DiagnosticResult> expected, IEnumerable<Diagnostic> diagnostics, CompilerDiagnostics compilerDiagnostics)
    {
        var named = expected.Select(result => result.Id).ToHashSet();
        var actual = DiagnosticOrder.ByPlace(diagnostics)
            .Where(diagnostic => !IsOfCompiler(diagnostic) || named.Contains(diagnostic.Id) || MustBeExpected(diagnostic, compilerDiagnostics))
            .ToList();

        var unexpected = actual.ToList();
        var missing = new List<DiagnosticResult>();
        // Those with a message choose first, lest one that takes any message takes theirs.
        foreach (var result in expected.OrderBy(result => result.Message is null))
        {
            int match = unexpected.FindIndex(result.Matches);
            if (match < 0)
                missing.Add(result);
            else
                unexpected.RemoveAt(match);
        }

        if (missing.Count + unexpected.Count > 0)
        {
            Assert.Fail(
                DiagnosticFormat.List("Missing:", missing.Select(result => result.ToString()))
                + DiagnosticFormat.List("Not expected:", unexpected)
                + DiagnosticFormat.List("All expected:", expected.Select(result => result.ToString()))
                + DiagnosticFormat.List("All actual:", actual));
        }
    }

    private static bool IsOfCompiler(Diagnostic diagnostic) => diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler);

    public static bool MustBeExpected(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics) => compilerDiagnostics switch
    {
        CompilerDiagnostics.None => false,
        CompilerDiagnostics.Errors => diagnostic.Severity == DiagnosticSeverity.Error,
        _ => diagnostic.Severity >= DiagnosticSeverity.Warning,
    };
}
