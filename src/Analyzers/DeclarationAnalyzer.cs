using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>Reports what is wrong with the declarations of states, commands, steps, checks, invariants and executors: what the generator would skip.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclarationAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = Descriptors.All.ToImmutableDictionary(descriptor => descriptor.Id);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            // Without the runtime there is nothing to declare.
            if (start.Compilation.GetTypeByMetadataName(WellKnownNames.StateAttribute) is null)
                return;
            start.RegisterSymbolAction(AnalyzeType, SymbolKind.NamedType);
            start.RegisterSymbolAction(AnalyzeMethod, SymbolKind.Method);
        });
    }

    private static void AnalyzeType(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var findings = new Findings((ruleId, location, arguments) =>
            context.ReportDiagnostic(Diagnostic.Create(ById[ruleId], location, arguments)));
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is not { } attributeClass)
                continue;
            if (attributeClass.IsRuntimeType("StateAttribute", 0))
                StateParser.Parse(type, findings, context.CancellationToken);
            else if (attributeClass.IsRuntimeType("CommandAttribute", 1))
                CommandParser.Parse(type, attribute, context.Compilation, findings, context.CancellationToken);
            else if (attributeClass.IsRuntimeType("ExecutorAttribute", 1))
                ExecutorParser.Parse(type, attribute, context.Compilation, findings, context.CancellationToken);
        }
    }

    /// <summary>Finds steps and checks outside commands and invariants outside states, which no generator would look at.</summary>
    private static void AnalyzeMethod(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is not { } attributeClass || method.ContainingType is not { } type)
                continue;
            var isCommand = type.Find("CommandAttribute") is not null;
            var misplaced =
                attributeClass.IsRuntimeType("StepAttribute", 0) && !isCommand ? (Descriptors.StepDeclaration, "is outside a command: mark its type with [Command<TState>]")
                : attributeClass.IsRuntimeType("CheckAttribute", 0) && !isCommand ? (Descriptors.CheckDeclaration, "it is outside a command: mark its type with [Command<TState>]")
                : attributeClass.IsRuntimeType("InvariantAttribute", 0) && type.Find("StateAttribute") is null ? (Descriptors.InvariantDeclaration, "it is outside a state: mark its class with [State]")
                : default;
            if (misplaced.Item1 is not null && method.Locations.Length > 0)
                context.ReportDiagnostic(Diagnostic.Create(misplaced.Item1, method.Locations[0], method.Name, misplaced.Item2));
        }
    }
}
