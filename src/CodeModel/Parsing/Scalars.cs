using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>Which of the framework's types are written as one value.</summary>
internal static class Scalars
{
    /// <summary>The kind of a type; <see cref="ScalarKind.None"/> where it is no scalar.</summary>
    public static ScalarKind KindOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } => ScalarKind.Bytes,
        INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_Byte }] } named when named.IsType("System.Collections.Immutable", "ImmutableArray") => ScalarKind.ImmutableBytes,
        INamedTypeSymbol { Arity: 0 } named => OfName(named),
        _ => ScalarKind.None,
    };

    private static ScalarKind OfName(INamedTypeSymbol type) => type.Name switch
    {
        "Boolean" or "SByte" or "Byte" or "Int16" or "UInt16" or "Int32" or "UInt32" or "Int64" or "UInt64" or "Int128" or "UInt128"
            or "Half" or "Single" or "Double" or "Decimal" or "Char" or "String" or "Guid" or "DateTime" or "DateTimeOffset" or "DateOnly" or "TimeOnly"
            or "TimeSpan" or "Uri" or "Version" when type.IsType("System", type.Name) && Enum.TryParse<ScalarKind>(type.Name, out var kind) => kind,
        "JsonElement" when type.IsType("System.Text.Json", "JsonElement") => ScalarKind.JsonElement,
        _ => ScalarKind.None,
    };
}
