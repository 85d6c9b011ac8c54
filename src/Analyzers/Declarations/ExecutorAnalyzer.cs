using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>Reports a state whose commands no executor of the compilation runs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExecutorAnalyzer : TypeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [DeclarationDescriptors.StateWithoutExecutor];

    private protected override void AnalyzeType(SymbolAnalysisContext context, INamedTypeSymbol state, StepwrightCompilation stepwright)
    {
        if (state.Name.Length == 0 || state.Find("StateAttribute") is null)
            return;
        var types = stepwright.Types(context.CancellationToken);
        if (Names("CommandAttribute") && !Names("ExecutorAttribute"))
            context.ReportDiagnostic(Diagnostic.Create(DeclarationDescriptors.StateWithoutExecutor, state.Locations.First(location => location.IsInSource), state.Name, $"{state.Name}Executor"));

        // Whether a type of the compilation bears the attribute with the state as its type argument.
        bool Names(string attribute) => types.Any(type =>
            type.Find(attribute)?.AttributeClass?.TypeArguments is [var named] && SymbolEqualityComparer.Default.Equals(named, state));
    }
}
