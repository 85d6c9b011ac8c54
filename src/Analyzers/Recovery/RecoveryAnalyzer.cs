using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Stepwright.Analyzers;

/// <summary>Reports effects outside of the state that nothing takes back, recoveries that never correct anything, and fallbacks that fail wherever what they stand in for does.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RecoveryAnalyzer : TypeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RecoveryDescriptors.OfSteps;

    private protected override void AnalyzeType(SymbolAnalysisContext context, INamedTypeSymbol type, StepwrightCompilation stepwright)
    {
        if (stepwright.CommandOf(type, context.CancellationToken) is not { } bound)
            return;
        var command = new AnalyzedCommand(bound, context.Compilation, context.CancellationToken);
        LastingEffects.Analyze(command, context.ReportDiagnostic);
        IdleRecoveries.Analyze(command, context.ReportDiagnostic);
        VainFallbacks.Analyze(command, context.ReportDiagnostic);
    }
}
