using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>Reports what makes synchronous steps and checks cost more than their work.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CostAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => CostDescriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (StepwrightCompilation.Of(start.Compilation) is null)
                return;
            start.RegisterSymbolAction(AnalyzeType, SymbolKind.NamedType);
        });
    }

    private static void AnalyzeType(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.Find("CommandAttribute") is null || type.Locations.FirstOrDefault(location => location.IsInSource) is not { } place)
            return;
        foreach (var step in StepBody.Of(type, context.Compilation, context.CancellationToken).Where(step => !IsAsynchronous(step.Method)))
        {
            if (step.Body is { } body)
                new StepCosts(step.Method, context.ReportDiagnostic).Visit(body);
        }

        var size = StructSize.Of(type);
        if (size > StructSize.LargestCommand)
            context.ReportDiagnostic(Diagnostic.Create(CostDescriptors.LargeCommandCopied, place, "Every batch", type.ToText(), size, "hold what is many in an ImmutableArray, or split it into several commands"));
    }

    private static bool IsAsynchronous(IMethodSymbol method) =>
        method.IsAsync || method.ReturnType.IsType("System.Threading.Tasks", "Task") || method.ReturnType.IsType("System.Threading.Tasks", "ValueTask");
}
