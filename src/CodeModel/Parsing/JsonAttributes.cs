using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>What System.Text.Json's attributes, and the runtime's own, say of a type or member in JSON.</summary>
internal static class JsonAttributes
{
    private const string Namespace = "System.Text.Json.Serialization";

    // What JsonIgnoreCondition.Always is.
    private const int Always = 1;

    /// <summary>An attribute of System.Text.Json.</summary>
    public static AttributeData? FindJson(this ISymbol symbol, string className) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass.IsType(Namespace, className));

    /// <summary>Whether a member never stands in JSON.</summary>
    public static bool IsAlwaysIgnored(this ISymbol member) =>
        member.FindJson("JsonIgnoreAttribute") is { } attribute && (attribute.NamedArguments.IsEmpty || attribute.Named<int>("Condition") == Always);

    /// <summary>When a member that may stand in JSON does not.</summary>
    public static IgnoreCondition Ignored(this ISymbol member) => member.FindJson("JsonIgnoreAttribute")?.Named<int>("Condition") switch
    {
        2 => IgnoreCondition.WhenWritingDefault,
        3 => IgnoreCondition.WhenWritingNull,
        4 => IgnoreCondition.WhenWriting,
        5 => IgnoreCondition.WhenReading,
        _ => IgnoreCondition.Never,
    };

    /// <summary>A member's name in JSON: what <c>[JsonPropertyName]</c> says, or its own in camel case.</summary>
    public static string JsonName(this ISymbol member) =>
        member.FindJson("JsonPropertyNameAttribute") is { ConstructorArguments: [{ Value: string name }] } ? name : CamelCase(member.Name);

    /// <summary>The names that <c>[FormerName]</c> gives a member; at a parameter of a record's constructor too.</summary>
    public static EquatableArray<string> FormerNames(this ISymbol member)
    {
        var parameters = member is IPropertySymbol { ContainingType: { IsRecord: true } type }
            ? type.InstanceConstructors.SelectMany(constructor => constructor.Parameters).Where(parameter => parameter.Name == member.Name)
            : [];
        return parameters.Prepend(member)
            .SelectMany(symbol => symbol.GetAttributes())
            .Where(attribute => attribute.AttributeClass?.IsRuntimeType("FormerNameAttribute") == true)
            .SelectMany(attribute => attribute.Strings())
            .Distinct()
            .ToEquatableArray();
    }

    /// <summary>Whether attributes of the type say how it is written.</summary>
    public static bool IsWrittenItsOwnWay(ITypeSymbol type) =>
        (type.FindJson("JsonConverterAttribute") ?? type.FindJson("JsonPolymorphicAttribute") ?? type.FindJson("JsonDerivedTypeAttribute")) is not null;

    /// <summary>A name as System.Text.Json's camel case has it: leading capitals in small letters, apart from the one that begins the next word.</summary>
    public static string CamelCase(string name)
    {
        var letters = name.ToCharArray();
        for (var i = 0; i < letters.Length && char.IsUpper(letters[i]); i++)
        {
            if (i > 0 && i + 1 < letters.Length && !char.IsUpper(letters[i + 1]))
                break;
            letters[i] = char.ToLowerInvariant(letters[i]);
        }

        return new string(letters);
    }
}
