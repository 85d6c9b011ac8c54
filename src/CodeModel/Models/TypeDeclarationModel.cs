using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>A type that the generator adds a part to.</summary>
internal sealed record TypeDeclarationModel
{
    /// <summary>The namespace with escaped names; empty for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary>The partial declarations from the outermost type in: <c>record struct PlaceOrder</c>.</summary>
    public required EquatableArray<string> Parts { get; init; }

    /// <summary>The type's own name.</summary>
    public required string Name { get; init; }

    /// <summary>The type in code, with <c>global::</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The full name that is unique in the assembly.</summary>
    public required string MetadataName { get; init; }

    public static TypeDeclarationModel Of(INamedTypeSymbol type) => new()
    {
        Namespace = type.ContainingNamespace.IsGlobalNamespace
            ? ""
            : string.Join(".", type.ContainingNamespace.ToDisplayString().Split('.').Select(part => part.TrimStart('@').ToIdentifier())),
        Parts = type.WithContainingTypes().Select(part => $"{part.Keywords()} {part.Name.ToDeclaredName()}").ToEquatableArray(),
        Name = type.Name,
        Code = type.ToCode(),
        MetadataName = type.ToMetadataName(),
    };
}
