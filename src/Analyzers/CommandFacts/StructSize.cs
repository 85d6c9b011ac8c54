using Microsoft.CodeAnalysis;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>What a value takes on a 64-bit runtime, about: fields in their order, each at a multiple of its alignment.</summary>
internal static class StructSize
{
    /// <summary>What a row, or a copy of a row or command, takes at most without being called large.</summary>
    public const int LargestCopy = 128;

    /// <summary>What a command takes at most without being called large.</summary>
    public const int LargestCommand = 256;

    private const int Word = 8;

    /// <summary>The bytes of a value of the type.</summary>
    public static int Of(ITypeSymbol type) => Layout(type, depth: 0).Size;

    private static (int Size, int Alignment) Layout(ITypeSymbol type, int depth)
    {
        if (type is INamedTypeSymbol { EnumUnderlyingType: { } underlying })
            return Layout(underlying, depth);
        // The compiler rejects a struct that holds itself.
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Struct } named || depth > TypeParts.MaximalDepth)
            return (Word, Word);
        if (named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            return Sequence([(1, 1), Layout(named.TypeArguments[0], depth + 1)]);
        if (named.IsTupleType)
            return Sequence(named.TupleElements.Select(element => Layout(element.Type, depth + 1)));
        if (Known(named) is { } size)
            return (size, Math.Min(size, named.Name is "Int128" or "UInt128" ? 2 * Word : named.Name == "Guid" ? 4 : Word));
        var fields = Sequence(named.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic).Select(field => Field(field, depth)));
        return (Math.Max(1, fields.Size * Length(named)), fields.Alignment);
    }

    private static (int Size, int Alignment) Field(IFieldSymbol field, int depth)
    {
        if (field is not { IsFixedSizeBuffer: true, Type: IPointerTypeSymbol { PointedAtType: var element } })
            return Layout(field.Type, depth + 1);
        var (size, alignment) = Layout(element, depth + 1);
        return (size * field.FixedSize, alignment);
    }

    private static (int Size, int Alignment) Sequence(IEnumerable<(int Size, int Alignment)> fields)
    {
        var end = 0;
        var widest = 1;
        foreach (var (size, alignment) in fields)
        {
            end = RoundedUp(end, alignment) + size;
            widest = Math.Max(widest, alignment);
        }

        return (RoundedUp(end, widest), widest);
    }

    private static int RoundedUp(int size, int alignment) => (size + alignment - 1) / alignment * alignment;

    /// <summary>How often an inline array repeats its field.</summary>
    private static int Length(INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass.IsType("System.Runtime.CompilerServices", "InlineArrayAttribute")) is { ConstructorArguments: [{ Value: int length }] } ? length : 1;

    /// <summary>The framework's structs, of which reference assemblies do not tell the fields.</summary>
    private static int? Known(INamedTypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean or SpecialType.System_Byte or SpecialType.System_SByte => 1,
        SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Char => 2,
        SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Single => 4,
        SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double or SpecialType.System_DateTime => 8,
        SpecialType.System_IntPtr or SpecialType.System_UIntPtr => Word,
        SpecialType.System_Decimal => 16,
        _ when !type.IsOfFramework() => null,
        _ => type.Name switch
        {
            "Half" => 2,
            "DateOnly" or "Index" or "Rune" => 4,
            "TimeSpan" or "TimeOnly" or "Range" or "ImmutableArray" or "CancellationToken" => 8,
            "Guid" or "DateTimeOffset" or "Int128" or "UInt128" or "BigInteger" or "Complex" or "Memory" or "ReadOnlyMemory" or "ArraySegment" or "JsonElement" => 16,
            _ => null,
        },
    };
}
