using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>A converter that <c>[JsonConverter]</c> names.</summary>
/// <param name="Kind">How it fits the type it is named for.</param>
/// <param name="Code">Its type in code.</param>
/// <param name="Name">Its name.</param>
internal sealed record DataConverter(ConverterKind Kind, string Code, string Name);

/// <summary>How a converter fits the type that it is named for.</summary>
internal enum ConverterKind
{
    /// <summary>It converts that type, or makes converters of it.</summary>
    OfType,

    /// <summary>It converts what a nullable type holds.</summary>
    OfUnderlying,

    /// <summary>It writes an enumeration by its names, which needs no converter.</summary>
    EnumNames,
}

/// <summary>Finds what <c>[JsonConverter]</c> names.</summary>
internal static class DataConverters
{
    private const string Namespace = "System.Text.Json.Serialization";

    /// <summary>The converter; <c>null</c> where generated code cannot make it.</summary>
    public static DataConverter? Of(AttributeData attribute, ITypeSymbol type, Compilation compilation, INamedTypeSymbol within)
    {
        if (attribute.ConstructorArguments is not [{ Value: INamedTypeSymbol converter }] || converter.IsUnknown() || converter.IsUnboundGenericType)
            return null;
        var underlying = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var argument] } ? argument : null;
        if (converter.IsType(Namespace, "JsonStringEnumConverter") && type.TypeKind == TypeKind.Enum)
            return Found(ConverterKind.EnumNames);
        if (converter.IsType(Namespace, "JsonStringEnumConverter") && underlying?.TypeKind == TypeKind.Enum)
            return Found(ConverterKind.OfUnderlying);
        if (converter.IsAbstract || !IsConverter(converter) || !compilation.IsSymbolAccessibleWithin(converter, within)
            || !converter.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty && compilation.IsSymbolAccessibleWithin(constructor, within)))
        {
            return null;
        }

        for (var part = converter.BaseType; part is not null; part = part.BaseType)
        {
            if (part.IsType(Namespace, "JsonConverter") && part.TypeArguments is [var converted])
                return underlying is not null && SymbolEqualityComparer.Default.Equals(converted, underlying) ? Found(ConverterKind.OfUnderlying) : Found(ConverterKind.OfType);
        }

        return Found(ConverterKind.OfType);

        static bool IsConverter(INamedTypeSymbol type) => type.IsType(Namespace, "JsonConverter") || (type.BaseType is { } baseType && IsConverter(baseType));

        DataConverter Found(ConverterKind kind) => new(kind, converter.ToDataCode(), converter.ToDataName());
    }
}
