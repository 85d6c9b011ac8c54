using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Stepwright.CodeModel;

namespace Stepwright.CodeFixes;

/// <summary>Takes a row by <c>in</c> that a step never writes, also where code of the user calls the step.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TakeByInCodeFix)), Shared]
public sealed class TakeByInCodeFix : RepairCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.NeverWritten];

    internal override bool ReachesOtherProjects => true;

    internal override IEnumerable<Repair> Repairs(Diagnosed at)
    {
        if (at.Node<ParameterSyntax>() is not { } declaration || at.Declared<ParameterSyntax, IParameterSymbol>() is not { RefKind: RefKind.Ref, ContainingSymbol: IMethodSymbol method } row
            || !RowSignature.IsRow(row, at.Compilation, at.Token) || RowSignature.Pass(declaration, "in") is not { } edit)
        {
            yield break;
        }

        var files = at.FilesThatSee(method);
        yield return new Repair("Take the row by in", [edit, .. files.SelectMany(file => AtCalls(file, method, row, at))]) { Reach = files };
    }

    private static IEnumerable<Edit> AtCalls(SyntaxTree file, IMethodSymbol method, IParameterSymbol row, Diagnosed at)
    {
        SemanticModel? semantics = null;
        foreach (var call in file.GetRoot(at.Token).DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if ((call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText != method.Name && (call.Expression as IdentifierNameSyntax)?.Identifier.ValueText != method.Name)
                continue;
            semantics ??= at.SemanticsOf(file);
            if (semantics.GetOperation(call, at.Token) is not IInvocationOperation operation)
                continue;
            foreach (var argument in operation.Arguments)
            {
                // Of another compilation, the step is another symbol for the same method.
                if (argument is { Parameter: { } parameter, Syntax: ArgumentSyntax { RefKindKeyword: var keyword } } && keyword.IsKind(SyntaxKind.RefKeyword)
                    && parameter.Ordinal == row.Ordinal && operation.TargetMethod.GetDocumentationCommentId() == method.GetDocumentationCommentId())
                {
                    yield return Edit.Replace(keyword, "in");
                }
            }
        }
    }
}
