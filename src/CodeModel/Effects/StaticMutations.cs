using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Stepwright.CodeModel;

/// <summary>Which objects that readonly static members hold are changed somewhere in the compilation after their making.</summary>
internal sealed class StaticMutations(Compilation compilation)
{
    private readonly ConcurrentDictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public bool Contains(ISymbol member, EffectGraph graph, CancellationToken token)
    {
        if (_known.TryGetValue(member, out var known))
            return known;
        return _known.GetOrAdd(member, Nodes(member, token).Any(node => IsChange(node, member, graph, token)));
    }

    /// <summary>Where the member's name stands: in its type where it is private, else anywhere.</summary>
    private IEnumerable<SyntaxNode> Nodes(ISymbol member, CancellationToken token)
    {
        var roots = member.DeclaredAccessibility == Accessibility.Private
            ? member.ContainingType.DeclaringSyntaxReferences.Select(part => part.GetSyntax(token))
            : compilation.SyntaxTrees
                .Where(tree => tree.GetText(token).ToString().IndexOf(member.Name, StringComparison.Ordinal) >= 0)
                .Select(tree => tree.GetRoot(token));
        return roots.SelectMany(root => root.DescendantNodes()).Where(node => node is IdentifierNameSyntax name && name.Identifier.ValueText == member.Name);
    }

    private bool IsChange(SyntaxNode name, ISymbol member, EffectGraph graph, CancellationToken token)
    {
        var expression = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        if (!compilation.ContainsSyntaxTree(name.SyntaxTree) || IsMaking(expression, member, token))
            return false;
        return compilation.GetSemanticModel(name.SyntaxTree).GetOperation(expression, token) is IMemberReferenceOperation reference
            && SymbolEqualityComparer.Default.Equals(reference.Member.OriginalDefinition, member)
            && Changes.AreMadeTo(reference, graph, token);
    }

    /// <summary>Whether a place is in the static constructor or an initialiser of the member's type.</summary>
    private bool IsMaking(SyntaxNode place, ISymbol member, CancellationToken token)
    {
        var declaration = place.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        var isMaking = declaration is ConstructorDeclarationSyntax or FieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null }
            && declaration.Modifiers.Any(SyntaxKind.StaticKeyword);
        return isMaking && declaration!.Parent is TypeDeclarationSyntax type
            && SymbolEqualityComparer.Default.Equals(compilation.GetSemanticModel(place.SyntaxTree).GetDeclaredSymbol(type, token), member.ContainingType);
    }
}
