using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Stepwright.Planted.Tests;

/// <summary>
/// Counts where a report would be a false alarm: steps, checks and invariants without a mark between their first and last
/// line, and members of structs and states whose line has none.
/// </summary>
internal static class CleanDeclarations
{
    public static int Count(PlantedCase source) => source.Compilation.SyntaxTrees
        .Where(tree => source.Holds(tree.FilePath))
        .SelectMany(tree => tree.GetRoot().DescendantNodes())
        .Where(IsCounted)
        .Count(node => !IsMarked(source, node));

    private static bool IsCounted(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => Has(method.AttributeLists, "Step", "Check", "Invariant"),
        ParameterSyntax { Parent.Parent: RecordDeclarationSyntax record } => record.IsKind(SyntaxKind.RecordStructDeclaration),
        PropertyDeclarationSyntax { Parent: TypeDeclarationSyntax type } => IsStructOrState(type),
        FieldDeclarationSyntax { Parent: TypeDeclarationSyntax type } => IsStructOrState(type),
        _ => false,
    };

    private static bool IsStructOrState(TypeDeclarationSyntax type) =>
        type.Kind() is SyntaxKind.StructDeclaration or SyntaxKind.RecordStructDeclaration || Has(type.AttributeLists, "State");

    private static bool Has(SyntaxList<AttributeListSyntax> lists, params string[] names) =>
        lists.SelectMany(list => list.Attributes).Any(attribute => names.Contains(attribute.Name.ToString()));

    private static bool IsMarked(PlantedCase source, SyntaxNode node)
    {
        var span = node.SyntaxTree.GetLineSpan(node.Span);
        return source.MarkedLines.Any(line => line > span.StartLinePosition.Line && line <= span.EndLinePosition.Line + 1);
    }
}
