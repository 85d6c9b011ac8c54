using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>Reports what is wrong with the declarations of states, commands, steps, checks, invariants and executors: what the generator would skip.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclarationAnalyzer : TypeAnalyzer
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = DeclarationDescriptors.Parsed.ToImmutableDictionary(descriptor => descriptor.Id);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => DeclarationDescriptors.Parsed;

    private protected override void Register(CompilationStartAnalysisContext start, StepwrightCompilation stepwright)
    {
        base.Register(start, stepwright);
        start.RegisterSymbolAction(AnalyzeMethod, SymbolKind.Method);
        start.RegisterSymbolAction(AnalyzeProperty, SymbolKind.Property);
        // By syntax: only what bears an attribute is bound.
        start.RegisterSyntaxNodeAction(AnalyzeLocalFunction, SyntaxKind.LocalFunctionStatement);
        start.RegisterSyntaxNodeAction(AnalyzeLambda, SyntaxKind.ParenthesizedLambdaExpression);
    }

    private protected override void AnalyzeType(SymbolAnalysisContext context, INamedTypeSymbol type, StepwrightCompilation stepwright)
    {
        var findings = new Findings(context.Compilation, (ruleId, location, properties, arguments) =>
            context.ReportDiagnostic(Diagnostic.Create(ById[ruleId], location, properties, arguments)));
        AnalyzeType(type, context.Compilation, findings, context.CancellationToken);
    }

    /// <summary>Reports what is wrong with a type and its members.</summary>
    internal static void AnalyzeType(INamedTypeSymbol type, Compilation compilation, Findings findings, CancellationToken token)
    {
        if (type.Find("StateAttribute") is not null)
            StateParser.Parse(type, findings, token);
        if (type.Find("ExecutorAttribute") is { } executor)
            ExecutorParser.Parse(type, executor, compilation, findings, token);
        if (type.Find("CommandAttribute") is { } command)
            CommandParser.Parse(type, command, compilation, findings, token);
        else if (type.Find("DistinctAttribute") is { } distinct && type.TypeKind == TypeKind.Struct)
            findings.Report(RuleIds.DistinctMembers, distinct, type, null, token, $"{type.Name} is no command: mark it with [Command<TState>]");
    }

    private static void AnalyzeMethod(SymbolAnalysisContext context) =>
        AnalyzeMethod((IMethodSymbol)context.Symbol, context.Compilation, context.ReportDiagnostic, context.CancellationToken);

    /// <summary>Finds operations on properties that are no accumulators of a state.</summary>
    private static void AnalyzeProperty(SymbolAnalysisContext context)
    {
        if (context.Symbol.Find("AccumulateAttribute") is not { } attribute)
            return;
        var property = (IPropertySymbol)context.Symbol;
        var problem =
            property.Type.IsUnknown() ? null
            : !Accumulators.IsAccumulator(property.Type) ? $"[Accumulate] is for accumulators, and it is {property.Type.ToText()}"
            : property.ContainingType.Find("StateAttribute") is null ? $"{property.ContainingType.Name} is no state: mark it with [State]"
            : null;
        if (problem is not null)
        {
            var findings = new Findings(context.Compilation, (ruleId, location, properties, arguments) => context.ReportDiagnostic(Diagnostic.Create(ById[ruleId], location, properties, arguments)));
            findings.Report(RuleIds.AccumulatorDeclaration, attribute, property, null, context.CancellationToken, property.Name, problem);
        }
    }

    private static void AnalyzeLocalFunction(SyntaxNodeAnalysisContext context)
    {
        var function = (LocalFunctionStatementSyntax)context.Node;
        if (function.AttributeLists.Count > 0 && context.SemanticModel.GetDeclaredSymbol(function, context.CancellationToken) is { } symbol)
            AnalyzeMethod(symbol, context.Compilation, context.ReportDiagnostic, context.CancellationToken);
    }

    /// <summary>A lambda can bear the attributes of a method where its parameters are in parentheses.</summary>
    private static void AnalyzeLambda(SyntaxNodeAnalysisContext context)
    {
        var lambda = (ParenthesizedLambdaExpressionSyntax)context.Node;
        if (lambda.AttributeLists.Count > 0 && context.SemanticModel.GetSymbolInfo(lambda, context.CancellationToken).Symbol is IMethodSymbol symbol)
            AnalyzeMethod(symbol, context.Compilation, context.ReportDiagnostic, context.CancellationToken);
    }

    /// <summary>Finds steps and checks outside commands and invariants outside states, which no generator would look at.</summary>
    private static void AnalyzeMethod(IMethodSymbol method, Compilation compilation, Action<Diagnostic> report, CancellationToken token)
    {
        if (method.GetAttributes().IsEmpty || method.ContainingType is not { } type)
            return;
        var findings = new Findings(compilation, (ruleId, location, properties, arguments) => report(Diagnostic.Create(ById[ruleId], location, properties, arguments)));
        var isMember = method.MethodKind is not (MethodKind.LocalFunction or MethodKind.AnonymousFunction);
        var name = method.Name.Length > 0 ? method.Name : "of a lambda";
        var isInCommand = isMember && type.Find("CommandAttribute") is not null;
        var isInState = isMember && type.Find("StateAttribute") is not null;
        var step = method.Find("StepAttribute");
        var check = method.Find("CheckAttribute");
        const string OutsideCommand = "is outside a command: make it a method of a type that is marked with [Command<TState>]";
        if (step is not null && !isInCommand)
            Report(RuleIds.StepDeclaration, step, OutsideCommand);
        else if (check is not null && !isInCommand)
            Report(RuleIds.CheckDeclaration, check, OutsideCommand);
        else if (method.Find("FallbackAttribute") is { } fallback && !isInCommand)
            Report(RuleIds.FallbackDeclaration, fallback, OutsideCommand);
        if (method.Find("RecoverAttribute") is { } recover && !isInCommand)
            Report(RuleIds.RecoverDeclaration, recover, OutsideCommand);
        if (method.Find("CompensateAttribute") is not null && !isInCommand)
            Report(RuleIds.CompensationDeclaration, method.Find("CompensateAttribute")!, OutsideCommand);
        if (method.Find("RetryAttribute") is { } retry && !(isInCommand && method.IsCalled()))
            findings.Report(RuleIds.RetryDeclaration, retry, method, null, token, name, "it is no asynchronous step of a command, and no compensation, so that nobody tries it again");
        if (method.Find("InvariantAttribute") is { } invariant && !isInState)
            Report(RuleIds.InvariantDeclaration, invariant, "is outside a state: make it a method of a class that is marked with [State]");
        if (method.Find("ForEachAttribute") is { } forEach && !(method.IsCalled() && (isInCommand || step is not null || check is not null)))
            findings.Report(RuleIds.ForEachMember, forEach, method, null, token, $"{name} is no step or check: mark it with [Step]");

        void Report(string ruleId, AttributeData attribute, string problem)
        {
            // A lambda has no name to point at.
            if (method.Name.Length > 0)
                findings.Report(ruleId, method, name, problem);
            else
                findings.Report(ruleId, attribute, method, null, token, name, problem);
        }
    }
}
