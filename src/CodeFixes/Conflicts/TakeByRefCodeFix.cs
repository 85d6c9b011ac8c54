using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Stepwright.CodeModel;

namespace Stepwright.CodeFixes;

/// <summary>Takes a row by <c>ref</c> that a step writes although it takes it by <c>in</c>, as the compiler says.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TakeByRefCodeFix)), Shared]
public sealed class TakeByRefCodeFix : RepairCodeFix
{
    /// <summary>What is passed by <c>in</c>, or a member of it, is passed on by <c>ref</c> or <c>out</c>, or assigned.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["CS8329", "CS8330", "CS8331", "CS8332"];

    internal override bool ReachesOtherProjects => true;

    internal override IEnumerable<Repair> Repairs(Diagnosed at)
    {
        var row = at.Node<ExpressionSyntax>()?.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Select(name => at.Semantics.GetSymbolInfo(name, at.Token))
            // Where the row itself is assigned, the compiler calls it a candidate: it is no variable.
            .Select(named => named.Symbol ?? (named.CandidateSymbols.Length == 1 ? named.CandidateSymbols[0] : null))
            .OfType<IParameterSymbol>().FirstOrDefault();
        // A row that is deleted, or may be missing, is read only.
        if (row is not { RefKind: RefKind.In or RefKind.RefReadOnlyParameter } || row.Find("DeleteAttribute") is not null || row.Find("OptionalAttribute") is not null
            || !RowSignature.IsRow(row, at.Compilation, at.Token))
        {
            yield break;
        }

        if (RowSignature.Declaration(row, at.Token) is { } declaration && RowSignature.Pass(declaration, "ref") is { } edit)
            yield return new Repair("Take the row by ref", edit) { Reach = at.FilesThatSee(row.ContainingSymbol) };
    }
}
