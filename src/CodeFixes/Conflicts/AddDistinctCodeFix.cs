using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Stepwright.Analyzers;
using Stepwright.CodeModel;

namespace Stepwright.CodeFixes;

/// <summary>
/// Says by <c>[Distinct]</c> that the keys of two rows differ. Each pair gets an attribute of its own: one for more members would
/// forbid pairs that may be equal.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddDistinctCodeFix)), Shared]
public sealed class AddDistinctCodeFix : RepairCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.MayMeet];

    internal override IEnumerable<Repair> Repairs(Diagnosed at)
    {
        if (at.Property(MeetingRows.DistinctProperty)?.Split(',') is not [var first, var second] || at.Declared<TypeDeclarationSyntax, INamedTypeSymbol>() is not { } command
            || command.Find("CommandAttribute")?.ApplicationSyntaxReference?.GetSyntax(at.Token).Parent is not AttributeListSyntax list)
        {
            yield break;
        }

        var name = at.SemanticsOf(list.SyntaxTree).AttributeName(list.SpanStart, "Distinct");
        var members = $"nameof({first.ToIdentifier()}), nameof({second.ToIdentifier()})";
        var separator = list.GetLastToken().TrailingTrivia.ToFullString().Contains('\n') ? list.SyntaxTree.LineBreak(at.Token) + list.SyntaxTree.Indentation(list.SpanStart, at.Token) : " ";
        yield return new Repair($"Add [Distinct({members})]", Edit.Insert(list.SyntaxTree, list.Span.End, $"{separator}[{name}({members})]"));
    }
}
