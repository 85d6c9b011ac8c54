using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Stepwright.Analyzers;

/// <summary>Reports accesses of a command's steps that meet in one row, are declared and not used, or come before or after their row is there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConflictAnalyzer : TypeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ConflictDescriptors.OfSteps;

    private protected override void AnalyzeType(SymbolAnalysisContext context, INamedTypeSymbol type, StepwrightCompilation stepwright)
    {
        if (stepwright.CommandOf(type, context.CancellationToken) is not { } bound)
            return;
        var command = new AnalyzedCommand(bound, context.Compilation, context.CancellationToken);
        MeetingRows.Analyze(command, context.ReportDiagnostic, context.CancellationToken);
        UnusedAccesses.Analyze(command, context.ReportDiagnostic);
        RowLifetimes.Analyze(command, context.ReportDiagnostic);
        DependentKeys.Analyze(command, context.ReportDiagnostic);
        PossibleChecks.Analyze(command, context.ReportDiagnostic);
    }
}
