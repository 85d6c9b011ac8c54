using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Stepwright.CodeFixes;

/// <summary>A diagnostic with the code it is about.</summary>
/// <param name="Diagnostic">The diagnostic.</param>
/// <param name="Root">The file that it stands in.</param>
/// <param name="Compilations">Its compilation, then those that reference it where the fix looks at them.</param>
/// <param name="Token">Cancels.</param>
internal sealed record Diagnosed(Diagnostic Diagnostic, SyntaxNode Root, ImmutableArray<Compilation> Compilations, CancellationToken Token)
{
    public Compilation Compilation => Compilations[0];

    public SemanticModel Semantics { get; } = Compilations[0].GetSemanticModel(Root.SyntaxTree);

    public SyntaxTree Tree => Root.SyntaxTree;

    /// <summary>The innermost node around the diagnostic's place that is of that type.</summary>
    public TNode? Node<TNode>()
        where TNode : SyntaxNode => Root.FindNode(Diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<TNode>();

    public string? Property(string name) => Diagnostic.Properties.TryGetValue(name, out var value) ? value : null;
}
