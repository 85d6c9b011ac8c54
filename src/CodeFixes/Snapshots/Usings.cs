using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Stepwright.CodeFixes;

/// <summary>The usings of a file.</summary>
internal static class Usings
{
    /// <summary>What imports a namespace, in the order of the alphabet, those of System first; nothing where a type of it has its plain meaning already.</summary>
    public static IEnumerable<Edit> Import(string name, INamedTypeSymbol type, SemanticModel semantics, int position, CancellationToken token)
    {
        if (semantics.LookupNamespacesAndTypes(position, name: type.Name).OfType<INamedTypeSymbol>().Any(known => SymbolEqualityComparer.Default.Equals(known.OriginalDefinition, type)))
            yield break;
        var tree = semantics.SyntaxTree;
        var root = (CompilationUnitSyntax)tree.GetRoot(token);
        var text = $"using {name};{tree.LineBreak(token)}";
        var plain = root.Usings.Where(directive => directive is { Alias: null, Name: not null } && directive.StaticKeyword.RawKind == 0 && directive.GlobalKeyword.RawKind == 0).ToList();
        if (plain.FirstOrDefault(directive => Follows(directive.Name!.ToString(), name)) is { } next)
            yield return Edit.Insert(tree, next.SpanStart, text);
        else if (plain.LastOrDefault() is { } last)
            yield return Edit.Insert(tree, last.FullSpan.End, text);
        else if (root.Usings.LastOrDefault() is { } other)
            yield return Edit.Insert(tree, other.FullSpan.End, text);
        else
            yield return Edit.Insert(tree, root.Externs.LastOrDefault()?.FullSpan.End ?? root.GetFirstToken().SpanStart, text + tree.LineBreak(token));
    }

    private static bool Follows(string other, string name) =>
        IsOfSystem(name) && !IsOfSystem(other) || (IsOfSystem(name) == IsOfSystem(other) && string.CompareOrdinal(other, name) > 0);

    private static bool IsOfSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
}
