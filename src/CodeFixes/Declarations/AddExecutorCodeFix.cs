using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Stepwright.CodeModel;

namespace Stepwright.CodeFixes;

/// <summary>Declares an executor after a state that has none, visible as far as the state.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddExecutorCodeFix)), Shared]
public sealed class AddExecutorCodeFix : RepairCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.StateWithoutExecutor];

    internal override IEnumerable<Repair> Repairs(Diagnosed at)
    {
        if (at.Node<TypeDeclarationSyntax>() is not { } declaration || at.Declared<TypeDeclarationSyntax, INamedTypeSymbol>() is not { } state || state.Find("StateAttribute") is null)
            yield break;
        var scope = (INamespaceOrTypeSymbol?)state.ContainingType ?? state.ContainingNamespace;
        var executor = Names.Free(
            $"{state.Name}Executor",
            name => new[] { name, ExecutorParser.BatchName(name), ExecutorParser.PipelineName(name) }.Any(taken => !scope.GetMembers(taken).IsEmpty));
        var accessibility = string.Concat(declaration.Modifiers.Where(token => SyntaxFacts.IsAccessibilityModifier(token.Kind())).Select(token => $"{token.Text} "));
        var attribute = at.Semantics.AttributeName(declaration.SpanStart, "Executor", arity: 1);
        var lineBreak = at.Tree.LineBreak(at.Token);
        var indentation = at.Tree.Indentation(declaration.SpanStart, at.Token);
        yield return new Repair("Add the executor", Edit.Insert(
            at.Tree, declaration.Span.End,
            $"{lineBreak}{lineBreak}{indentation}[{attribute}<{state.Name.ToIdentifier()}>]{lineBreak}{indentation}{accessibility}sealed partial class {executor};"));
    }
}
