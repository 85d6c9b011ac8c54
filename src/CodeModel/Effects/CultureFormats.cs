using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>Which values a culture writes in its own way.</summary>
internal static class CultureFormats
{
    private static readonly HashSet<string> Sensitive = ["Half", "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "BigInteger", "Complex", "NFloat"];

    /// <summary>Formats of dates and times that are the same in every culture.</summary>
    private static readonly HashSet<string> Invariant = ["O", "o", "R", "r", "s", "u", "c", "t", "T"];

    /// <summary>Whether the text of a value of the type depends on the culture.</summary>
    public static bool IsSensitive(ITypeSymbol type, string? format) => IsSensitive(type, format, depth: 0);

    /// <summary>Whether the type's values are ordered as texts: strings, and tuples with them.</summary>
    public static bool IsText(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => true,
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.Any(element => IsText(element.Type)),
        _ => false,
    };

    /// <summary>What a sequence holds; <c>null</c> where the type is none, or writes itself.</summary>
    public static ITypeSymbol? ElementOf(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T ? type.TypeArguments[0]
        : type.ContainingNamespace?.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal) == true
            ? type.AllInterfaces.FirstOrDefault(one => one.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0]
            : null;

    /// <summary>The method of source with which a value of the type writes itself; <c>null</c> where it has none.</summary>
    public static IMethodSymbol? OwnText(ITypeSymbol type)
    {
        for (var declaring = type; declaring is { SpecialType: SpecialType.None }; declaring = declaring.BaseType)
        {
            if (TextMethod(declaring) is { } method)
                return method.DeclaringSyntaxReferences.IsEmpty ? null : method;
        }

        return null;
    }

    private static IMethodSymbol? TextMethod(ITypeSymbol type) =>
        type.GetMembers("ToString").OfType<IMethodSymbol>().FirstOrDefault(method => method is { IsOverride: true, IsImplicitlyDeclared: false, Parameters.IsEmpty: true });

    private static bool IsSensitive(ITypeSymbol type, string? format, int depth)
    {
        if (depth > 8)
            return false;
        switch (type.SpecialType)
        {
            case SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal:
                return true;
            case SpecialType.System_DateTime:
                return !IsInvariantDate(format);
            case >= SpecialType.System_SByte and <= SpecialType.System_UInt64:
                return format is not null && IsSensitiveInteger(format);
            case not SpecialType.None:
                return false;
        }

        switch (type)
        {
            case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] }:
                return IsSensitive(value, format, depth + 1);
            case ITypeParameterSymbol parameter:
                return parameter.ConstraintTypes.Any(constraint => constraint.Name is "IFormattable" or "ISpanFormattable" or "INumber" or "INumberBase" or "IFloatingPoint" or "IBinaryFloatingPointIeee754" or "IFloatingPointIeee754");
            case INamedTypeSymbol { IsTupleType: true } tuple:
                return tuple.TupleElements.Any(element => IsSensitive(element.Type, null, depth + 1));
            case INamedTypeSymbol { IsRecord: true } record:
                return TextMethod(record) is null && Printed(record).Any(member => IsSensitive(member, null, depth + 1));
            case INamedTypeSymbol { ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } named when named.Name == "IFormattable":
                return true;
            case INamedTypeSymbol { Name: "TimeSpan" } span when span.IsType("System", "TimeSpan"):
                return format is not (null or "c" or "t" or "T");
            case INamedTypeSymbol named when Sensitive.Contains(named.Name) && named.ContainingNamespace?.ToDisplayString() is "System" or "System.Numerics" or "System.Runtime.InteropServices":
                return named.Name is "Half" or "BigInteger" or "Complex" or "NFloat" || !IsInvariantDate(format);
            default:
                return false;
        }
    }

    /// <summary>The types of what a record writes of itself.</summary>
    private static IEnumerable<ITypeSymbol> Printed(INamedTypeSymbol record) => record.GetMembers()
        .Where(member => member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false } or IPropertySymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public })
        .Select(member => member switch
        {
            IPropertySymbol { IsIndexer: false, Name: not "EqualityContract" } property => property.Type,
            IFieldSymbol field => field.Type,
            _ => null,
        })
        .OfType<ITypeSymbol>();

    private static bool IsInvariantDate(string? format) => format is not null && Invariant.Contains(format) && format is not ("t" or "T");

    /// <summary>Whether an integer's format has a sign of the culture in it: a group or decimal separator, a currency, a percent.</summary>
    private static bool IsSensitiveInteger(string format)
    {
        if (format.Length == 0)
            return false;
        var isStandard = char.IsLetter(format[0]) && format.Skip(1).All(char.IsDigit);
        return isStandard ? "nNcCpPfFeE".IndexOf(format[0]) >= 0 : format.IndexOfAny(['.', ',', '%', '‰']) >= 0;
    }
}
