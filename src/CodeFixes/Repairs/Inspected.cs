using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Stepwright.CodeFixes;

/// <summary>A place in the code, and what the compiler knows about it.</summary>
/// <param name="Span">The place.</param>
/// <param name="Root">The file that it is in.</param>
/// <param name="Compilations">Its compilation, then those that reference it where they are looked at too.</param>
/// <param name="Token">Cancels.</param>
internal record Inspected(TextSpan Span, SyntaxNode Root, ImmutableArray<Compilation> Compilations, CancellationToken Token)
{
    public Compilation Compilation => Compilations[0];

    public SemanticModel Semantics { get; } = Compilations[0].GetSemanticModel(Root.SyntaxTree);

    public SyntaxTree Tree => Root.SyntaxTree;

    /// <summary>The files that people write, in all compilations.</summary>
    public ImmutableArray<SyntaxTree> Files => [.. Compilations.SelectMany(compilation => compilation.SyntaxTrees).Where(IsWritten).Distinct()];

    /// <summary>The innermost node around the place that is of that type.</summary>
    public TNode? Node<TNode>()
        where TNode : SyntaxNode => Root.FindNode(Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<TNode>();

    /// <summary>What the innermost declaration of that type around the place declares.</summary>
    public TSymbol? Declared<TNode, TSymbol>()
        where TNode : SyntaxNode
        where TSymbol : class, ISymbol => Node<TNode>() is SyntaxNode node ? Semantics.GetDeclaredSymbol(node, Token) as TSymbol : null;

    /// <summary>The files that declare the type of a member, or can name the member.</summary>
    public ImmutableArray<SyntaxTree> FilesThatSee(ISymbol member)
    {
        ImmutableArray<SyntaxTree> declaring = [.. member.ContainingType.DeclaringSyntaxReferences.Select(part => part.SyntaxTree).Where(IsWritten).Distinct()];
        return member.DeclaredAccessibility == Accessibility.Private
            ? declaring
            : [.. Files.Where(file => declaring.Contains(file) || file.GetText(Token).ToString().Contains(member.Name))];
    }

    /// <summary>What a file of any of the compilations means.</summary>
    public SemanticModel SemanticsOf(SyntaxTree tree) => tree == Tree ? Semantics : Compilations.First(compilation => compilation.ContainsSyntaxTree(tree)).GetSemanticModel(tree);

    private static bool IsWritten(SyntaxTree tree) => !tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase);
}
