using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>Which types generated code can name and hold values of, and which value fits which declaration without a warning.</summary>
internal static class TypeFit
{
    /// <summary>Whether the compiler does not know the type or something that it is made of, and has said so; or it is a type parameter.</summary>
    public static bool IsUnknown(this ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Error or TypeKind.TypeParameter } => true,
        IArrayTypeSymbol array => array.ElementType.IsUnknown(),
        INamedTypeSymbol named => named.Name.Length == 0 && !named.IsTupleType
            || named.TypeArguments.Any(IsUnknown)
            || named.ContainingType?.IsUnknown() == true,
        _ => false,
    };

    /// <summary>What keeps generated code from holding a value of the type; <c>null</c> where nothing does.</summary>
    public static string? Obstacle(this ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Dynamic } => "dynamic",
        { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => "a pointer",
        { IsRefLikeType: true } => "a ref struct",
        IArrayTypeSymbol array => array.ElementType.Obstacle() is "a pointer" or "a type of one file" ? array.ElementType.Obstacle() : null,
        INamedTypeSymbol named => named.WithContainingTypes().Any(part => part.IsFileLocal)
            ? "a type of one file"
            : named.TypeArguments.Select(Obstacle).FirstOrDefault(obstacle => obstacle is "a pointer" or "a type of one file"),
        _ => null,
    };

    /// <summary>Whether a value of one type can stand where the other is declared: the same type, and not null where that cannot be.</summary>
    public static bool Fits(this ITypeSymbol? value, ITypeSymbol? declared) =>
        value is not null && declared is not null
        && SymbolEqualityComparer.Default.Equals(value, declared)
        && !(value.IsReferenceType && value.NullableAnnotation == NullableAnnotation.Annotated && declared.NullableAnnotation == NullableAnnotation.NotAnnotated)
        && PartsFit(value, declared);

    private static bool PartsFit(ITypeSymbol value, ITypeSymbol declared) => (value, declared) switch
    {
        (IArrayTypeSymbol values, IArrayTypeSymbol declareds) => IsSame(values.ElementType, declareds.ElementType),
        (INamedTypeSymbol values, INamedTypeSymbol declareds) => values.TypeArguments.Zip(declareds.TypeArguments, IsSame).All(same => same),
        _ => true,
    };

    private static bool IsSame(ITypeSymbol one, ITypeSymbol other) =>
        (one.NullableAnnotation == other.NullableAnnotation
            || one.NullableAnnotation == NullableAnnotation.None || other.NullableAnnotation == NullableAnnotation.None)
        && PartsFit(one, other);
}
