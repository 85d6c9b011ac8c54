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

    /// <summary>The members of a type that are written, apart from those of base classes, in the order of their declaration.</summary>
    public static IEnumerable<JsonMember> Of(ITypeSymbol type) =>
        from member in type.GetMembers()
        let memberType = TypeOf(member)
        where memberType is not null && member.Name.Length > 0 && !member.IsAlwaysIgnored()
        select new JsonMember(member, memberType, member.JsonName(), member.FindJson("JsonConverterAttribute") is not null);

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        { IsStatic: true } or { DeclaredAccessibility: not Accessibility.Public } => null,
        IPropertySymbol { IsIndexer: false, GetMethod: not null } property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };
}
