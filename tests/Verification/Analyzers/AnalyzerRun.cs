using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Stepwright.Verification;

/// <summary>One run of an analyzer over a compilation.</summary>
internal static class AnalyzerRun
{
    /// <summary>The compiler's diagnostics and the analyzer's; an exception of the analyzer is an <c>AD0001</c> among them.</summary>
    public static async Task<IEnumerable<Diagnostic>> GetDiagnosticsAsync(Compilation compilation, DiagnosticAnalyzer analyzer) =>
        DiagnosticOrder.ByPlace(await compilation
            .WithOptions(compilation.Options.WithSpecificDiagnosticOptions(compilation.Options.SpecificDiagnosticOptions.SetItems(Enabled(analyzer))))
            .WithAnalyzers([analyzer], new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
            .GetAllDiagnosticsAsync());

    // A rule that users have to switch on is on in its tests.
    private static IEnumerable<KeyValuePair<string, ReportDiagnostic>> Enabled(DiagnosticAnalyzer analyzer) =>
        from descriptor in analyzer.SupportedDiagnostics
        where !descriptor.IsEnabledByDefault
        select KeyValuePair.Create(descriptor.Id, descriptor.DefaultSeverity switch
        {
            DiagnosticSeverity.Error => ReportDiagnostic.Error,
            DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
            DiagnosticSeverity.Info => ReportDiagnostic.Info,
            _ => ReportDiagnostic.Hidden,
        });
}
