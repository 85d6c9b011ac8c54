using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Stepwright.CodeModel;

/// <summary>The members of a struct, record or class that is data, and how it is made from them.</summary>
internal static class DataObjects
{
    private static readonly string[] AttributesOfOthers =
        ["JsonPolymorphicAttribute", "JsonDerivedTypeAttribute", "JsonNumberHandlingAttribute", "JsonObjectCreationHandlingAttribute"];

    /// <summary>Why a type is not written member by member; <c>null</c> where it is.</summary>
    public static string? ObstacleOf(INamedTypeSymbol type)
    {
        if (type.IsTupleType || type.IsType("System.Collections.Generic", "KeyValuePair"))
            return null;
        if (type.SpecialType == SpecialType.System_Object || type.IsFrameworkType())
            return "has no shape of its own in JSON";
        if (type.AllInterfaces.Any(implemented => implemented.SpecialType == SpecialType.System_Collections_IEnumerable))
            return "is a collection of a kind that only System.Text.Json's own converters write";
        if (type.IsAbstract)
            return "is abstract";
        if (AttributesOfOthers.FirstOrDefault(name => type.FindJson(name) is not null) is { } attribute)
            return $"bears [{attribute.Substring(0, attribute.Length - "Attribute".Length)}]";
        foreach (var member in type.GetMembers())
        {
            if (member.FindJson("JsonExtensionDataAttribute") is not null || member.FindJson("JsonNumberHandlingAttribute") is not null || member.FindJson("JsonObjectCreationHandlingAttribute") is not null)
                return $"has a member {member.Name} that only System.Text.Json's own converters write";
        }

        return null;
    }

    /// <summary>Whether a type is one of the framework's, whose parts its reference assemblies do not tell.</summary>
    public static bool IsFrameworkType(this INamedTypeSymbol type)
    {
        if (type.IsTupleType || !type.DeclaringSyntaxReferences.IsEmpty)
            return false;
        var space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;
        return space?.Name is "System" or "Microsoft";
    }

    /// <summary>The members that stand in JSON, in the order in which System.Text.Json has them: of each class properties, then fields, derived classes first.</summary>
    public static IEnumerable<ISymbol> JsonMembers(INamedTypeSymbol type, Compilation compilation, INamedTypeSymbol within)
    {
        var found = new List<ISymbol>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var part = type; part is not null && part.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType); part = part.BaseType)
        {
            var declared = part.GetMembers();
            foreach (var property in declared.OfType<IPropertySymbol>())
            {
                if (property is { IsStatic: false, IsIndexer: false, Name.Length: > 0, ReturnsByRef: false, ReturnsByRefReadonly: false }
                    && IsWritten(property, property.GetMethod, compilation, within) && names.Add(property.Name))
                {
                    found.Add(property);
                }
            }

            foreach (var field in declared.OfType<IFieldSymbol>())
            {
                if (field is { IsStatic: false, IsFixedSizeBuffer: false, Name.Length: > 0 } && (part.IsTupleType ? IsElement(field) : !field.IsImplicitlyDeclared)
                    && IsWritten(field, field, compilation, within) && names.Add(field.Name))
                {
                    found.Add(field);
                }
            }
        }

        return found.Where(member => !member.IsAlwaysIgnored()).OrderBy(OrderOf);
    }

    /// <summary>Whether a value of a type is all that the type declares: a struct, or a class that inherits nothing.</summary>
    public static bool HasState(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Struct } or { TypeKind: TypeKind.Class, IsAbstract: false, IsStatic: false, BaseType.SpecialType: SpecialType.System_Object }
        && !type.IsFrameworkType();

    /// <summary>What a struct or class consists of, in the order of declaration: its fields and automatic properties; <c>null</c> for what code elsewhere cannot name.</summary>
    public static IReadOnlyList<ISymbol?> StateMembers(INamedTypeSymbol type) =>
    [
        .. type.GetMembers().OfType<IFieldSymbol>()
            .Where(field => !field.IsStatic && !field.IsConst && IsElement(field))
            .Select(field => field switch
            {
                { AssociatedSymbol: IPropertySymbol property } => property,
                { IsImplicitlyDeclared: true } when !type.IsTupleType => null,
                { IsFixedSizeBuffer: true } => null,
                _ => (ISymbol)field,
            }),
    ];

    public static DataMemberModel Member(ISymbol member, string type, Compilation compilation, INamedTypeSymbol within) => new()
    {
        Name = member.Name,
        Type = type,
        JsonName = member.JsonName(),
        FormerNames = member.FormerNames(),
        IsReadable = member is IFieldSymbol || member is IPropertySymbol { GetMethod: { } getter } && compilation.IsSymbolAccessibleWithin(getter, within),
        Setter = member switch
        {
            IFieldSymbol { IsReadOnly: false } => MemberSetter.Field,
            IPropertySymbol { SetMethod: { } setter } when compilation.IsSymbolAccessibleWithin(setter, within) && (setter.DeclaredAccessibility == Accessibility.Public || member.FindJson("JsonIncludeAttribute") is not null) =>
                setter.IsInitOnly ? MemberSetter.Init : MemberSetter.Set,
            _ => MemberSetter.None,
        },
        Ignore = member.Ignored(),
        IsRequired = member.FindJson("JsonRequiredAttribute") is not null || member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true },
        MustBeInitialized = member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true },
    };

    /// <summary>How an object is made from its members in JSON.</summary>
    public static ConstructionModel Construction(INamedTypeSymbol type, IReadOnlyList<ISymbol> symbols, EquatableArray<DataMemberModel> members, Compilation compilation, INamedTypeSymbol within)
    {
        var constructors = type.InstanceConstructors
            .Where(constructor => compilation.IsSymbolAccessibleWithin(constructor, within) && !IsCopy(constructor, type))
            .ToList();
        if (constructors.Find(constructor => constructor.FindJson("JsonConstructorAttribute") is not null) is { } named)
            return By(named, symbols);
        if (type.TypeKind == TypeKind.Struct && !members.Any(member => member is { IsReadable: true, Setter: MemberSetter.None } && constructors.Exists(constructor => Takes(constructor, member))))
            return ConstructionModel.Members;
        if (type.TypeKind == TypeKind.Class && constructors.Exists(constructor => constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility == Accessibility.Public))
            return ConstructionModel.Members;
        return constructors.Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public && !constructor.Parameters.IsEmpty)
            .OrderByDescending(constructor => constructor.Parameters.Length)
            .Select(constructor => By(constructor, symbols))
            .FirstOrDefault(construction => construction.Arguments.All(argument => argument.Member >= 0)) ?? ConstructionModel.None;
    }

    /// <summary>How a struct or class is made from what it consists of: a constructor that takes all of it by name is taken to keep it.</summary>
    public static ConstructionModel StateConstruction(INamedTypeSymbol type, IReadOnlyList<ISymbol> symbols, EquatableArray<DataMemberModel> members, Compilation compilation, INamedTypeSymbol within)
    {
        if (members.All(member => member.Setter != MemberSetter.None)
            && (type.IsValueType || type.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty && compilation.IsSymbolAccessibleWithin(constructor, within))))
        {
            return ConstructionModel.Members;
        }

        return type.InstanceConstructors
            .Where(constructor => !constructor.Parameters.IsEmpty && compilation.IsSymbolAccessibleWithin(constructor, within) && !IsCopy(constructor, type))
            .Select(constructor => By(constructor, symbols))
            .FirstOrDefault(construction => construction.Arguments.All(argument => argument.Member >= 0) && members.All(member =>
                member.Setter != MemberSetter.None || construction.Arguments.Any(argument => members[argument.Member] == member))) ?? ConstructionModel.None;
    }

    private static ConstructionModel By(IMethodSymbol constructor, IReadOnlyList<ISymbol> members) => new(
        ConstructionKind.Constructor,
        constructor.Parameters.Select(parameter => new ArgumentModel(PlaceOf(parameter, members), parameter.Type.ToDataCode(), DefaultOf(parameter))).ToEquatableArray());

    private static int PlaceOf(IParameterSymbol parameter, IReadOnlyList<ISymbol> members)
    {
        for (var place = 0; place < members.Count; place++)
        {
            if (string.Equals(members[place].Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
                && KeyMembers.TypeOf(members[place]).ToDataCode() == parameter.Type.ToDataCode())
            {
                return place;
            }
        }

        return -1;
    }

    private static bool Takes(IMethodSymbol constructor, DataMemberModel member) =>
        constructor.Parameters.Any(parameter => string.Equals(parameter.Name, member.Name, StringComparison.OrdinalIgnoreCase));

    private static string DefaultOf(IParameterSymbol parameter) => parameter switch
    {
        { HasExplicitDefaultValue: false } or { ExplicitDefaultValue: null } => "default",
        { ExplicitDefaultValue: double.NaN or float.NaN or double.PositiveInfinity or double.NegativeInfinity or float.PositiveInfinity or float.NegativeInfinity } => "default",
        { ExplicitDefaultValue: float value } => SymbolDisplay.FormatPrimitive(value, true, false) + "F",
        { ExplicitDefaultValue: decimal value } => SymbolDisplay.FormatPrimitive(value, true, false) + "M",
        { ExplicitDefaultValue: double value } => SymbolDisplay.FormatPrimitive(value, true, false) + "D",
        { ExplicitDefaultValue: string or bool or char } => SymbolDisplay.FormatPrimitive(parameter.ExplicitDefaultValue, true, false),
        _ => $"({parameter.Type.ToDataCode()})({SymbolDisplay.FormatPrimitive(parameter.ExplicitDefaultValue, true, false)})",
    };

    private static bool IsWritten(ISymbol member, ISymbol? read, Compilation compilation, INamedTypeSymbol within) =>
        member.GetAttributes().Any(DeclarationRules.IsErrorToUse) ? false
        : read is not null && member.FindJson("JsonIncludeAttribute") is not null
            ? compilation.IsSymbolAccessibleWithin(member, within) && compilation.IsSymbolAccessibleWithin(read, within)
            : member.DeclaredAccessibility == Accessibility.Public && (read is null || read.DeclaredAccessibility == Accessibility.Public);

    private static bool IsCopy(IMethodSymbol constructor, INamedTypeSymbol type) =>
        constructor.Parameters is [var only] && SymbolEqualityComparer.Default.Equals(only.Type, type);

    private static bool IsElement(IFieldSymbol field) => !field.ContainingType.IsTupleType || SymbolEqualityComparer.Default.Equals(field.CorrespondingTupleField, field);

    private static int OrderOf(ISymbol member) => member.FindJson("JsonPropertyOrderAttribute") is { ConstructorArguments: [{ Value: int order }] } ? order : 0;
}
