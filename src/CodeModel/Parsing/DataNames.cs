using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>Types in code without marks of nullability, and what their generated code is called.</summary>
internal static class DataNames
{
    private static readonly SymbolDisplayFormat Qualified = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.ExpandValueTuple);

    /// <summary>The type in code, the same for two that differ in what may be null or how tuples name their elements.</summary>
    public static string ToDataCode(this ITypeSymbol type) => type.ToDisplayString(Qualified);

    /// <summary>A name for the type that reads well: <c>ImmutableArrayOfOrderLine</c>.</summary>
    public static string ToDataName(this ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => $"{array.ElementType.ToDataName()}Array",
        INamedTypeSymbol { TypeArguments.IsEmpty: false } named => $"{named.Name}Of{string.Join("And", named.TypeArguments.Select(ToDataName))}",
        _ => type.Name.Length == 0 ? type.TypeKind.ToString() : type.Name,
    };
}
