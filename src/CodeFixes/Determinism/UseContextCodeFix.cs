using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Stepwright.Analyzers;
using Stepwright.CodeModel;

namespace Stepwright.CodeFixes;

/// <summary>
/// Takes time, GUIDs and random numbers from the step's context instead of the machine; a step that has no context gets it as its last
/// parameter. Lambdas cannot capture the parameter, as the compiler tells, so that nothing is offered in them.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseContextCodeFix)), Shared]
public sealed class UseContextCodeFix : RepairCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.Clock, RuleIds.NewGuid, RuleIds.UnseededRandom];

    internal override bool ReachesOtherProjects => true;

    internal override IEnumerable<Repair> Repairs(Diagnosed at)
    {
        // Elsewhere than in the body of the step there is no context.
        if (at.Property(EffectProperties.Direct) != "true" || at.Property(EffectProperties.Replacement) is not { Length: > 0 } replacement
            || at.Node<ExpressionSyntax>() is not { } place || place.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } declaration
            || at.Semantics.GetDeclaredSymbol(declaration, at.Token) is not { } step || !(step.IsStep() || step.IsRecovery()))
        {
            yield break;
        }

        var expression = place.Parent is InvocationExpressionSyntax call && call.Expression == place ? call : place;
        var context = declaration.ParameterList.Parameters.FirstOrDefault(parameter =>
            at.Semantics.GetDeclaredSymbol(parameter, at.Token) is { Type: var type } && type.IsRuntimeType("StepContext", 0));
        // Any name that the method knows could be a local or a member of the command.
        var name = context?.Identifier.Text
            ?? Names.Free("context", free => declaration.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == free));
        var use = Edit.Replace(expression, $"{name}.{replacement}");
        var title = $"Use context.{replacement}";
        if (context is not null)
            yield return new Repair(title, use);
        else if (at.Semantics.TypeName(declaration.SpanStart, "Stepwright.StepContext") is { } type)
            yield return new Repair(title, use, Add(declaration.ParameterList, $"in {type} {name}")) { Reach = at.FilesThatSee(step) };
    }

    private static Edit Add(ParameterListSyntax list, string parameter) => list.Parameters.LastOrDefault() is { } last
        ? Edit.Insert(list.SyntaxTree, last.Span.End, $", {parameter}")
        : Edit.Insert(list.SyntaxTree, list.OpenParenToken.Span.End, parameter);
}
