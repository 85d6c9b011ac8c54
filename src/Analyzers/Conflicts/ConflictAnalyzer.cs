using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Stepwright.Analyzers;

/// <summary>Reports accesses of a command's steps that meet in one row, are declared and not used, or come before or after their row is there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConflictAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ConflictDescriptors.OfSteps;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (StepwrightCompilation.Of(start.Compilation) is not { } commands)
                return;
            start.RegisterSymbolAction(
                type =>
                {
                    if (commands.CommandOf((INamedTypeSymbol)type.Symbol, type.CancellationToken) is { } command)
                        Analyze(new AnalyzedCommand(command, type.Compilation, type.CancellationToken), type.ReportDiagnostic, type.CancellationToken);
                },
                SymbolKind.NamedType);
        });
    }

    private static void Analyze(AnalyzedCommand command, Action<Diagnostic> report, CancellationToken token)
    {
        MeetingRows.Analyze(command, report, token);
        UnusedAccesses.Analyze(command, report);
        RowLifetimes.Analyze(command, report);
        DependentKeys.Analyze(command, report);
        PossibleChecks.Analyze(command, report);
    }
}
