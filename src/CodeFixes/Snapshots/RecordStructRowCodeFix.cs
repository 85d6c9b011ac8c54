using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Stepwright.CodeModel;

namespace Stepwright.CodeFixes;

/// <summary>Declares a row that is a class as a record struct, where nothing needs it to be a class: no base, no heir, no null, no change through a second reference.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RecordStructRowCodeFix)), Shared]
public sealed class RecordStructRowCodeFix : RepairCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.RowNotStruct];

    internal override bool ReachesOtherProjects => true;

    internal override IEnumerable<Repair> Repairs(Diagnosed at)
    {
        if (at.Diagnostic.AdditionalLocations is not [{ SourceTree: { } tree } location, ..] || !at.Compilation.ContainsSyntaxTree(tree)
            || tree.GetRoot(at.Token).FindNode(location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || at.SemanticsOf(tree).GetDeclaredSymbol(declaration, at.Token) is not { TypeKind: TypeKind.Class, IsAbstract: false, IsStatic: false } row
            || row.BaseType?.SpecialType != SpecialType.System_Object)
        {
            yield break;
        }

        var files = at.Files;
        if (files.Any(file => ChangesThroughReference(file, row, at)))
            yield break;
        var parts = row.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(at.Token)).OfType<TypeDeclarationSyntax>().ToList();
        // The parameters of a record's primary constructor are its members; those of a class are not.
        var isRecord = row.IsRecord || !parts.Any(part => part.ParameterList is not null);
        yield return Declare(isRecord ? "record struct" : "struct") with { Otherwise = row.IsRecord || !isRecord ? null : Declare("struct") };

        Repair Declare(string keywords) => new($"Declare the row as a {keywords}", [.. parts.SelectMany(part => Edits(part, keywords))]) { Reach = files };
    }

    private static IEnumerable<Edit> Edits(TypeDeclarationSyntax part, string keywords)
    {
        // A struct cannot be sealed, for no struct has heirs.
        if (part.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.SealedKeyword)) is { RawKind: not 0 } sealing)
            yield return Edit.Delete(part.SyntaxTree, new(sealing.SpanStart, sealing.GetNextToken().SpanStart - sealing.SpanStart));
        var last = part is RecordDeclarationSyntax { ClassOrStructKeyword: { RawKind: not 0 } keyword } ? keyword : part.Keyword;
        yield return new Edit(part.SyntaxTree, new(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(part.Keyword.SpanStart, last.Span.End), keywords));
    }

    /// <summary>Whether a file changes a row otherwise than by reference or from inside: others may hold it too, and of a struct it would be a copy.</summary>
    private static bool ChangesThroughReference(SyntaxTree file, INamedTypeSymbol row, Diagnosed at)
    {
        SemanticModel? semantics = null;
        foreach (var node in file.GetRoot(at.Token).DescendantNodes())
        {
            var call = node as InvocationExpressionSyntax;
            if ((Changed(node) ?? call?.Expression) is not MemberAccessExpressionSyntax { Expression: var holder })
                continue;
            semantics ??= at.SemanticsOf(file);
            if (semantics.GetTypeInfo(holder, at.Token).Type is { } type && type.GetDocumentationCommentId() == row.GetDocumentationCommentId()
                && (call is null || Changes(semantics.GetSymbolInfo(call, at.Token).Symbol, row, at))
                && semantics.GetOperation(holder, at.Token) is not (IInstanceReferenceOperation or IParameterReferenceOperation { Parameter.RefKind: not RefKind.None } or ILocalReferenceOperation { Local.RefKind: not RefKind.None }))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What an expression assigns; <c>null</c> where that is nothing.</summary>
    private static ExpressionSyntax? Changed(SyntaxNode expression) => expression switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left,
        PrefixUnaryExpressionSyntax unary when unary.IsKind(SyntaxKind.PreIncrementExpression) || unary.IsKind(SyntaxKind.PreDecrementExpression) => unary.Operand,
        PostfixUnaryExpressionSyntax unary when !unary.IsKind(SyntaxKind.SuppressNullableWarningExpression) => unary.Operand,
        _ => null,
    };

    /// <summary>Whether a method of the row may change it: it assigns something.</summary>
    private static bool Changes(ISymbol? method, INamedTypeSymbol row, Diagnosed at) =>
        row.GetMembers().FirstOrDefault(member => member.GetDocumentationCommentId() == method?.GetDocumentationCommentId()) is { } own
        && own.DeclaringSyntaxReferences.Any(part => part.GetSyntax(at.Token).DescendantNodes().Any(node => Changed(node) is not null));
}
