using Microsoft.CodeAnalysis;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>Tells which types no JSON stands for, whoever writes it, as long as no converter is named.</summary>
internal static class Unwritable
{
    private static readonly HashSet<string> Namespaces = ["System.IO", "System.Reflection", "System.Threading", "System.Threading.Tasks", "System.Linq.Expressions", "System.Runtime.InteropServices"];

    /// <summary>What keeps values of the type from being written, with the type; <c>null</c> where nothing does.</summary>
    public static string? Of(ITypeSymbol type) => Of(type, depth: 0);

    private static string? Of(ITypeSymbol type, int depth)
    {
        if (depth > TypeParts.MaximalDepth || JsonAttributes.IsWrittenItsOwnWay(type))
            return null;
        if (Obstacle(type) is { } obstacle)
            return $"{type.WithNullableAnnotation(NullableAnnotation.None).ToText()}, {obstacle}";
        // What other types hold is looked at where they are declared.
        return type is IArrayTypeSymbol or INamedTypeSymbol { TypeArguments.IsEmpty: false } && (type is IArrayTypeSymbol || type.IsOfFramework())
            ? TypeParts.Of(type).Select(part => Of(part.Type, depth + 1)).FirstOrDefault(part => part is not null)
            : null;
    }

    private static string? Obstacle(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: > 1 } => "an array of several dimensions",
        IArrayTypeSymbol => null,
        { TypeKind: TypeKind.Delegate } => "a delegate",
        { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } or { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr } => "a pointer",
        { TypeKind: TypeKind.Dynamic } or { SpecialType: SpecialType.System_Object } => "which says nothing of what is read back",
        { IsRefLikeType: true } => "a ref struct",
        { TypeKind: TypeKind.Interface } => IsCollection((INamedTypeSymbol)type) ? null : "an interface, of which nothing can be read back",
        INamedTypeSymbol named when TypeParts.WithBaseClasses(named).Any(IsOfProcess) => "which is of the running process",
        _ => null,
    };

    private static bool IsCollection(INamedTypeSymbol type) =>
        type.SpecialType == SpecialType.System_Collections_IEnumerable || type.AllInterfaces.Any(implemented => implemented.SpecialType == SpecialType.System_Collections_IEnumerable);

    private static bool IsOfProcess(ITypeSymbol type) =>
        type.IsOfFramework() && (type.IsType("System", "Type") || type.IsType("System", "Exception") || Namespaces.Contains(type.ContainingNamespace.ToDisplayString()));
}
