using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Stepwright.CodeModel;

/// <summary>How types are declared: partial, nested, accessible.</summary>
internal static class Declarations
{
    public static bool IsPartial(this INamedTypeSymbol type, CancellationToken token) => type.DeclaringSyntaxReferences.All(reference =>
        reference.GetSyntax(token) is not TypeDeclarationSyntax declaration || declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>The type and those around it, the outermost first.</summary>
    public static IEnumerable<INamedTypeSymbol> WithContainingTypes(this INamedTypeSymbol type) =>
        type.ContainingType is { } containing ? [.. containing.WithContainingTypes(), type] : [type];

    /// <summary>What keeps code elsewhere in the assembly from naming the type: it or a type around it; <c>null</c> where nothing does.</summary>
    public static INamedTypeSymbol? HiddenPart(this INamedTypeSymbol type) => type.WithContainingTypes().FirstOrDefault(part =>
        part.IsFileLocal || part.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal));

    /// <summary>Whether code elsewhere in the assembly can name the type and those it is made of.</summary>
    public static bool IsVisibleInAssembly(this ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType.IsVisibleInAssembly(),
        INamedTypeSymbol named => named.HiddenPart() is null && named.TypeArguments.All(IsVisibleInAssembly),
        _ => true,
    };

    /// <summary>Whether code in other assemblies can name the type.</summary>
    public static bool IsVisibleOutside(this ITypeSymbol type, bool protectedToo = false) => type switch
    {
        IArrayTypeSymbol array => array.ElementType.IsVisibleOutside(protectedToo),
        INamedTypeSymbol named => named.WithContainingTypes().All(part =>
            (part.DeclaredAccessibility == Accessibility.Public || (protectedToo && part.DeclaredAccessibility == Accessibility.ProtectedOrInternal))
            && part.TypeArguments.All(argument => argument.IsVisibleOutside(protectedToo))),
        _ => true,
    };

    /// <summary>The keywords of a partial declaration of the type.</summary>
    public static string Keywords(this INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => "class",
    };
}
