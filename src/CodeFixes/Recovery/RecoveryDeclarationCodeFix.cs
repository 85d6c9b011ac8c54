using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Stepwright.CodeModel;

namespace Stepwright.CodeFixes;

/// <summary>Has a recovery return that there may be no correction, and leaves off the sequence that a fallback or recovery has from its step.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RecoveryDeclarationCodeFix)), Shared]
public sealed class RecoveryDeclarationCodeFix : RepairCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.FallbackDeclaration, RuleIds.RecoverDeclaration];

    internal override IEnumerable<Repair> Repairs(Diagnosed at)
    {
        if (at.Node<AttributeSyntax>() is { Parent: AttributeListSyntax list } attribute && attribute.Span.Contains(at.Span)
            && at.Semantics.GetTypeInfo(attribute, at.Token).Type?.IsRuntimeType("ForEachAttribute") == true)
        {
            yield return new Repair("Leave [ForEach] off", Edit.Delete(at.Tree, SpanOf(attribute, list)));
        }
        else if (at.Diagnostic.Id == RuleIds.RecoverDeclaration && at.Node<MethodDeclarationSyntax>() is { } declaration && declaration.Identifier.Span.Contains(at.Span)
            && at.Declared<MethodDeclarationSyntax, IMethodSymbol>() is { RefKind: RefKind.None } method && SymbolEqualityComparer.Default.Equals(method.ReturnType, method.ContainingType))
        {
            yield return new Repair($"Return {method.ContainingType.Name}?", Edit.Insert(at.Tree, declaration.ReturnType.Span.End, "?"));
        }
    }

    /// <summary>The attribute with the comma beside it; where it stands alone, its brackets and the blanks behind them.</summary>
    private static TextSpan SpanOf(AttributeSyntax attribute, AttributeListSyntax list)
    {
        if (list.Attributes.Count > 1)
        {
            var index = list.Attributes.IndexOf(attribute);
            return index == 0
                ? TextSpan.FromBounds(attribute.SpanStart, list.Attributes[1].SpanStart)
                : TextSpan.FromBounds(list.Attributes[index - 1].Span.End, attribute.Span.End);
        }

        var next = list.GetLastToken().GetNextToken();
        var between = list.GetTrailingTrivia().Concat(next.LeadingTrivia);
        return between.All(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            ? TextSpan.FromBounds(list.SpanStart, next.SpanStart)
            : list.Span;
    }
}
