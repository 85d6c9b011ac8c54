using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
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
            start.RegisterOperationAction(AnalyzeLocalFunction, OperationKind.LocalFunction);
        });
    }

    private static void AnalyzeType(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var findings = new Findings(context.Compilation, (ruleId, location, arguments) =>
            context.ReportDiagnostic(Diagnostic.Create(ById[ruleId], location, arguments)));
        if (type.Find("StateAttribute") is not null)
            StateParser.Parse(type, findings, context.CancellationToken);
        if (type.Find("ExecutorAttribute") is { } executor)
            ExecutorParser.Parse(type, executor, context.Compilation, findings, context.CancellationToken);
        if (type.Find("CommandAttribute") is { } command)
            CommandParser.Parse(type, command, context.Compilation, findings, context.CancellationToken);
        else if (type.Find("DistinctAttribute") is { } distinct && type.TypeKind == TypeKind.Struct)
            findings.Report(RuleIds.DistinctMembers, distinct, type, null, context.CancellationToken, $"{type.Name} is no command: mark it with [Command<TState>]");
    }

    private static void AnalyzeMethod(SymbolAnalysisContext context) =>
        AnalyzeMethod((IMethodSymbol)context.Symbol, context.Compilation, context.ReportDiagnostic, context.CancellationToken);

    private static void AnalyzeLocalFunction(OperationAnalysisContext context) =>
        AnalyzeMethod(((ILocalFunctionOperation)context.Operation).Symbol, context.Compilation, context.ReportDiagnostic, context.CancellationToken);

    /// <summary>Finds steps and checks outside commands and invariants outside states, which no generator would look at.</summary>
    private static void AnalyzeMethod(IMethodSymbol method, Compilation compilation, Action<Diagnostic> report, CancellationToken token)
    {
        if (method.GetAttributes().IsEmpty || method.ContainingType is not { } type)
            return;
        var findings = new Findings(compilation, (ruleId, location, arguments) => report(Diagnostic.Create(ById[ruleId], location, arguments)));
        var isMember = method.MethodKind != MethodKind.LocalFunction;
        var isInCommand = isMember && type.Find("CommandAttribute") is not null;
        var isInState = isMember && type.Find("StateAttribute") is not null;
        var isStep = method.Find("StepAttribute") is not null;
        var isCheck = method.Find("CheckAttribute") is not null;
        const string OutsideCommand = "is outside a command: make it a method of a type that is marked with [Command<TState>]";
        if (isStep && !isInCommand)
            findings.Report(RuleIds.StepDeclaration, method, method.Name, OutsideCommand);
        else if (isCheck && !isInCommand)
            findings.Report(RuleIds.CheckDeclaration, method, method.Name, OutsideCommand);
        if (method.Find("InvariantAttribute") is not null && !isInState)
            findings.Report(RuleIds.InvariantDeclaration, method, method.Name, "is outside a state: make it a method of a class that is marked with [State]");
        if (method.Find("ForEachAttribute") is { } forEach && !isStep && !isCheck)
            findings.Report(RuleIds.ForEachMember, forEach, method, null, token, $"{method.Name} is no step or check: mark it with [Step]");
    }
}
