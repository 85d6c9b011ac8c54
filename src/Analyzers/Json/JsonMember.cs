using Microsoft.CodeAnalysis;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>A member that is written as JSON, and the name it has there.</summary>
/// <param name="Symbol">A property or a field.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="JsonName">Its own name in camel case, or what <c>[JsonPropertyName]</c> says.</param>
/// <param name="HasConverter">Whether <c>[JsonConverter]</c> says how it is written.</param>
internal sealed record JsonMember(ISymbol Symbol, ITypeSymbol Type, string JsonName, bool HasConverter)
{
    /// <summary>The name under which a command is written beside its members.</summary>
    public const string CommandName = "$command";

    private const string Namespace = "System.Text.Json.Serialization";

    // What JsonIgnoreCondition.Always is.
    private const int Always = 1;

    /// <summary>The members of a type that are written, apart from those of base classes, in the order of their declaration.</summary>
    public static IEnumerable<JsonMember> Of(ITypeSymbol type) =>
        from member in type.GetMembers()
        let memberType = TypeOf(member)
        where memberType is not null && member.Name.Length > 0 && !IsIgnored(member)
        select new JsonMember(member, memberType, Named(member) ?? CamelCase(member.Name), Find(member, "JsonConverterAttribute") is not null);

    /// <summary>Whether attributes of the type say how it is written.</summary>
    public static bool IsWrittenItsOwnWay(ITypeSymbol type) =>
        (Find(type, "JsonConverterAttribute") ?? Find(type, "JsonPolymorphicAttribute") ?? Find(type, "JsonDerivedTypeAttribute")) is not null;

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

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        { IsStatic: true } or { DeclaredAccessibility: not Accessibility.Public } => null,
        IPropertySymbol { IsIndexer: false, GetMethod: not null } property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };

    private static bool IsIgnored(ISymbol member) =>
        Find(member, "JsonIgnoreAttribute") is { } attribute && (attribute.NamedArguments.IsEmpty || attribute.Named<int>("Condition") == Always);

    private static string? Named(ISymbol member) =>
        Find(member, "JsonPropertyNameAttribute") is { ConstructorArguments: [{ Value: string name }] } ? name : null;

    private static AttributeData? Find(ISymbol symbol, string className) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass.IsType(Namespace, className));
}
