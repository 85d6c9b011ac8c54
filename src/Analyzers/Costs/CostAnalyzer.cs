using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>Reports what makes synchronous steps and checks cost more than their work.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CostAnalyzer : TypeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => CostDescriptors.All;

    private protected override void AnalyzeType(SymbolAnalysisContext context, INamedTypeSymbol type, StepwrightCompilation stepwright)
    {
        if (type.Find("CommandAttribute") is null || PlaceOf(type) is not { } place)
            return;
        foreach (var step in StepBody.Of(type, context.Compilation, context.CancellationToken).Where(step => !step.Method.IsAsynchronous() && !step.Method.IsRecovery()))
        {
            if (step.Body is { } body)
                new StepCosts(step.Method, context.ReportDiagnostic).Visit(body);
        }

        var size = StructSize.Of(type);
        if (size > StructSize.LargestCommand)
            context.ReportDiagnostic(Diagnostic.Create(CostDescriptors.LargeCommandCopied, place, "Every batch", type.ToText(), size, "hold what is many in an ImmutableArray, or split it into several commands"));
    }
}
