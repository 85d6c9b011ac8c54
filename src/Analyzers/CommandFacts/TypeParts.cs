using Microsoft.CodeAnalysis;

namespace Stepwright.Analyzers;

/// <summary>What the values of a type are made of.</summary>
internal static class TypeParts
{
    /// <summary>How deep parts are looked for: a generic type can hold itself of ever larger types.</summary>
    public const int MaximalDepth = 12;

    /// <summary>Whether the type is one of the framework's, whose fields its reference assemblies do not tell.</summary>
    public static bool IsOfFramework(this ITypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;
        return type.IsTupleType || (space?.Name is "System" or "Microsoft" && type.DeclaringSyntaxReferences.IsEmpty);
    }

    /// <summary>The fields of a value, those of the base classes too; the elements of arrays; what the framework's types are made for. Fields and elements of tuples have names.</summary>
    public static IEnumerable<(string? Name, ITypeSymbol Type)> Of(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => [(null, array.ElementType)],
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.Select(element => ((string?)element.Name, element.Type)),
        INamedTypeSymbol named when named.IsOfFramework() => named.TypeArguments.Select(argument => ((string?)null, argument)),
        INamedTypeSymbol { TypeKind: TypeKind.Struct or TypeKind.Class } named => WithBaseClasses(named).SelectMany(Fields).Select(field => ((string?)NameOf(field), field.Type)),
        _ => [],
    };

    /// <summary>The fields of a value, apart from those of base classes.</summary>
    public static IEnumerable<IFieldSymbol> Fields(ITypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>().Where(field => field is { IsStatic: false, IsFixedSizeBuffer: false });

    /// <summary>The property that a field stands behind, or the field.</summary>
    public static ISymbol Declared(IFieldSymbol field) => field.AssociatedSymbol ?? field;

    /// <summary>The name of the property or primary constructor's parameter that a field stands behind, or of the field.</summary>
    public static string NameOf(IFieldSymbol field) => IsCapturedParameter(field) ? field.Name.Substring(1, field.Name.IndexOf('>') - 1) : Declared(field).Name;

    /// <summary>Whether the compiler made the field for a parameter of the primary constructor that members use.</summary>
    public static bool IsCapturedParameter(IFieldSymbol field) => field is { IsImplicitlyDeclared: true, AssociatedSymbol: null } && field.Name.StartsWith("<", StringComparison.Ordinal) && field.Name.Contains('>');

    /// <summary>The class and those that it inherits from, up to one without members of its own.</summary>
    public static IEnumerable<ITypeSymbol> WithBaseClasses(ITypeSymbol type)
    {
        for (ITypeSymbol? part = type; part is not null && part.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType); part = part.BaseType)
            yield return part;
    }
}
