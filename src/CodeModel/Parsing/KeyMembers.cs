using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>The values of a command, an element or a row that can be, or lead to, a key.</summary>
internal static class KeyMembers
{
    /// <summary>The members of that type, in order of declaration.</summary>
    public static IReadOnlyList<ISymbol> OfType(ITypeSymbol container, ITypeSymbol type, Compilation compilation, INamedTypeSymbol within) =>
        [.. Readable(container, compilation, within).Where(member => TypeOf(member).Fits(type))];

    /// <summary>The member of that name.</summary>
    public static ISymbol? Named(ITypeSymbol container, string name, Compilation compilation, INamedTypeSymbol within) =>
        Readable(container, compilation, within).FirstOrDefault(member => member.Name == name);

    /// <summary>Whether a member is of a type that the compiler does not know.</summary>
    public static bool HasUnknown(ITypeSymbol container, Compilation compilation, INamedTypeSymbol within) =>
        container.IsUnknown() || Readable(container, compilation, within).Any(member => TypeOf(member).IsUnknown());

    /// <summary>Whether a method can make a key, as far as itself tells.</summary>
    public static bool MakesKey(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, IsGenericMethod: false, ReturnsVoid: false }
        && !DeclarationRules.IsDoubled(method) && !method.GetAttributes().Any(DeclarationRules.IsErrorToUse)
        && method.Parameters.All(parameter => parameter.RefKind is RefKind.None or RefKind.In);

    public static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    /// <summary>The members that code of the command can read, in order of declaration.</summary>
    public static IEnumerable<ISymbol> Readable(ITypeSymbol container, Compilation compilation, INamedTypeSymbol within)
    {
        for (ITypeSymbol? part = container; part is not null && part.SpecialType != SpecialType.System_Object; part = part.BaseType)
        {
            // A tuple's elements by the names that they were given, or Item1, Item2.
            foreach (var member in part is INamedTypeSymbol { IsTupleType: true } tuple ? [.. tuple.TupleElements] : part.GetMembers())
            {
                var isValue = member is IPropertySymbol { IsIndexer: false, GetMethod: { } getter } && compilation.IsSymbolAccessibleWithin(getter, within)
                    || member is IFieldSymbol field && (field.ContainingType.IsTupleType || !field.IsImplicitlyDeclared);
                if (isValue && !member.IsStatic && member.CanBeReferencedByName && compilation.IsSymbolAccessibleWithin(member, within)
                    && !member.GetAttributes().Any(DeclarationRules.IsErrorToUse))
                {
                    yield return member;
                }
            }
        }
    }
}
