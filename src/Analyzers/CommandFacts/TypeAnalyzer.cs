using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Stepwright.Analyzers;

/// <summary>
/// An analyzer that looks at one type after the other, and at nothing where the runtime is not referenced. Bodies it asks the compiler about
/// itself: an action for operations would have every body of the compilation bound, commands or not.
/// </summary>
public abstract class TypeAnalyzer : DiagnosticAnalyzer
{
    private protected TypeAnalyzer()
    {
    }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (StepwrightCompilation.Of(start.Compilation) is { } stepwright)
                Register(start, stepwright);
        });
    }

    /// <summary>Registers what the analyzer looks at: every type.</summary>
    private protected virtual void Register(CompilationStartAnalysisContext start, StepwrightCompilation stepwright) =>
        start.RegisterSymbolAction(context => AnalyzeType(context, (INamedTypeSymbol)context.Symbol, stepwright), SymbolKind.NamedType);

    /// <summary>Reports what is wrong with a type.</summary>
    private protected abstract void AnalyzeType(SymbolAnalysisContext context, INamedTypeSymbol type, StepwrightCompilation stepwright);

    /// <summary>Where a symbol's name stands; <c>null</c> where it is not of this compilation.</summary>
    private protected static Location? PlaceOf(ISymbol symbol) => symbol.Locations.FirstOrDefault(location => location.IsInSource);
}
