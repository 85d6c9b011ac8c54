using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Stepwright.CodeModel;

/// <summary>Symbols as generated code and messages write them.</summary>
internal static class TypeText
{
    private static readonly SymbolDisplayFormat Qualified = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The type with <c>global::</c>, for generated code.</summary>
    public static string ToCode(this ITypeSymbol type) => type.ToDisplayString(Qualified);

    /// <summary>The type for a person.</summary>
    public static string ToText(this ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>A name as an identifier in code: <c>@class</c>.</summary>
    public static string ToIdentifier(this string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    /// <summary>A type's name where it is declared; the compiler warns of one in small letters that has no <c>@</c>.</summary>
    public static string ToDeclaredName(this string name) => name.All(letter => letter is >= 'a' and <= 'z') ? "@" + name : name.ToIdentifier();

    /// <summary>The full name with the arity, unique in its assembly: <c>Namespace.Outer+Inner</c>.</summary>
    public static string ToMetadataName(this INamedTypeSymbol type)
    {
        if (type.ContainingType is { } containing)
            return $"{containing.ToMetadataName()}+{type.MetadataName}";
        return type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";
    }
}
