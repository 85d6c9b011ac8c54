using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>Tells how the elements of a member are reached.</summary>
internal static class Sequences
{
    /// <summary>The element type and the way to the elements; <c>null</c> where the type is no sequence.</summary>
    public static (ITypeSymbol Element, SequenceKind Kind)? Of(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol { Rank: 1 } array)
            return (array.ElementType, SequenceKind.Array);
        if (type is INamedTypeSymbol { TypeArguments: [var argument] } named)
        {
            if (named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
                return (argument, SequenceKind.Nullable);
            if (named.IsType("System.Collections.Immutable", "ImmutableArray"))
                return (argument, SequenceKind.AsSpan);
            if (named.IsType("System", "ReadOnlyMemory") || named.IsType("System", "Memory"))
                return (argument, SequenceKind.Span);
        }

        var properties = Members(type).OfType<IPropertySymbol>().Where(property => property.GetMethod?.DeclaredAccessibility == Accessibility.Public).ToList();
        if (Unambiguous(property => property is { IsIndexer: true, Parameters: [{ Type.SpecialType: SpecialType.System_Int32 }] }) is not { } indexer)
            return null;
        foreach (var kind in new[] { SequenceKind.Count, SequenceKind.Length })
        {
            if (Unambiguous(property => property is { IsIndexer: false, Type.SpecialType: SpecialType.System_Int32 } && property.Name == kind.ToString()) is not null)
                return (indexer.Type, kind);
        }

        return null;

        // A class's own member hides that of its base; of two interfaces, neither hides the other's.
        IPropertySymbol? Unambiguous(Func<IPropertySymbol, bool> isMeant) => properties.Where(isMeant).ToList() switch
        {
            [var only] => only,
            [var first, ..] when type.TypeKind != TypeKind.Interface || SymbolEqualityComparer.Default.Equals(first.ContainingType, type) => first,
            _ => null,
        };
    }

    private static IEnumerable<ISymbol> Members(ITypeSymbol type)
    {
        IEnumerable<ITypeSymbol> types = type.TypeKind == TypeKind.Interface ? [type, .. type.AllInterfaces] : BaseTypes(type);
        return types.SelectMany(part => part.GetMembers())
            .Where(member => member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public });
    }

    private static IEnumerable<ITypeSymbol> BaseTypes(ITypeSymbol type)
    {
        for (ITypeSymbol? part = type; part is not null; part = part.BaseType)
            yield return part;
    }
}
