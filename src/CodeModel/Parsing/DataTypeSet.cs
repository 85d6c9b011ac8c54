using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Stepwright.CodeModel;

/// <summary>Collects types and those inside them, each once and under a name of its own.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="within">The type whose generated code reaches the types.</param>
/// <param name="known">The types that are taken care of elsewhere.</param>
/// <param name="token">Cancels collecting.</param>
internal sealed class DataTypeSet(Compilation compilation, INamedTypeSymbol within, IEnumerable<DataTypeModel> known, CancellationToken token)
{
    /// <summary>How deep a generic type may hold itself of ever larger types.</summary>
    private const int MaximalDepth = 24;

    private readonly Dictionary<string, string> _names = known.ToDictionary(type => type.Identity, type => type.Name, StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(known.Select(type => type.Name), StringComparer.OrdinalIgnoreCase);
    private readonly List<DataTypeModel?> _types = [];
    private readonly UseWarnings _warnings = new();
    private readonly HashSet<string> _unreachable = new(StringComparer.Ordinal);
    private string? _holder;
    private int _depth;

    /// <summary>Whether every type is one that the compiler knows.</summary>
    public bool IsKnown { get; private set; } = true;

    /// <summary>The types in the order of being reached; what they are made of comes after them.</summary>
    public EquatableArray<DataTypeModel> Types => _types.Select(type => type!).ToEquatableArray();

    public EquatableArray<string> UseWarnings => _warnings.ToModel();

    /// <summary>Adds a type and those inside it.</summary>
    /// <returns>Its name.</returns>
    public string Add(ITypeSymbol type) => Add(type, null, isRoot: false);

    /// <summary>Adds a command, which is an object even where it has one member.</summary>
    /// <returns>Its name.</returns>
    public string AddCommand(INamedTypeSymbol type) => Add(type, null, isRoot: true);

    /// <summary>Adds the type of a member, which may name a converter.</summary>
    /// <returns>Its name.</returns>
    public string AddMember(ITypeSymbol type, AttributeData? converter) => Add(type, converter, isRoot: false);

    private string Add(ITypeSymbol type, AttributeData? memberConverter, bool isRoot)
    {
        token.ThrowIfCancellationRequested();
        IsKnown &= !type.IsUnknown();
        var code = type.ToDataCode();
        var converter = memberConverter is null ? null : DataConverters.Of(memberConverter, type, compilation, within);
        if (converter is { Kind: ConverterKind.OfUnderlying } && type is INamedTypeSymbol { TypeArguments: [var underlying] })
            return Enter($"{code} by {converter.Code}", $"{type.ToDataName()}By{converter.Name}", type, _ => Blank(type) with { Kind = DataKind.Nullable, Element = AddMember(underlying, memberConverter) });
        if (converter is not null and not { Kind: ConverterKind.EnumNames })
            return Enter($"{code} by {converter.Code}", $"{type.ToDataName()}By{converter.Name}", type, _ => ByConverter(type, converter));
        return Enter(code, type.ToDataName(), type, name => Parse(type, name, isRoot));
    }

    private string Enter(string identity, string name, ITypeSymbol type, Func<string, DataTypeModel> parse)
    {
        if (_names.TryGetValue(identity, out var entered))
            return entered;
        _warnings.Add(type);
        var unique = name;
        for (var i = 2; !_taken.Add(unique); i++)
            unique = $"{name}{i}";
        _names.Add(identity, unique);
        var place = _types.Count;
        _types.Add(null);
        _depth++;
        var holder = _holder ?? type.ToText();
        var model = parse(unique) with { Name = unique, Identity = identity };
        _types[place] = model.Kind == DataKind.Other ? model with { Holder = holder } : model;
        _depth--;
        return unique;
    }

    private DataTypeModel Parse(ITypeSymbol type, string name, bool isCommand)
    {
        var blank = Blank(type);
        if (ReachObstacle(type) is { } unreachable)
        {
            _unreachable.Add(name);
            return blank with { Obstacle = unreachable, IsOutOfReach = true };
        }

        if (_depth > MaximalDepth)
            return blank with { Obstacle = "holds itself of ever larger types" };
        if (type.FindJson("JsonConverterAttribute") is { } attribute && DataConverters.Of(attribute, type, compilation, within) is not { Kind: ConverterKind.EnumNames } and var converter)
            return ByConverter(type, converter);
        if (Scalars.KindOf(type) is not ScalarKind.None and var scalar)
            return blank with { Kind = DataKind.Scalar, Scalar = scalar };
        switch (type)
        {
            case IArrayTypeSymbol { Rank: 1 } array:
                return blank with { Kind = DataKind.Array, Element = Add(array.ElementType) };
            case INamedTypeSymbol { TypeArguments: [var argument] } named when named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T:
                return blank with { Kind = DataKind.Nullable, Element = Add(argument) };
            case INamedTypeSymbol { TypeArguments: [var argument] } named when named.IsType("System.Collections.Immutable", "ImmutableArray"):
                return blank with { Kind = DataKind.ImmutableArray, Element = Add(argument) };
            case INamedTypeSymbol { TypeKind: TypeKind.Enum } named:
                return blank with { Kind = DataKind.Enum, Enum = EnumOf(named) };
            case INamedTypeSymbol { TypeKind: TypeKind.Struct or TypeKind.Class } named:
                return DataObjects.ObstacleOf(named) is { } reason
                    ? blank with { Obstacle = reason, State = StateOf(named, out var construction), StateConstruction = construction }
                    : Object(blank, named, isCommand);
            default:
                return blank with { Obstacle = "has no shape of its own in JSON" };
        }
    }

    /// <summary>What keeps generated code from naming a type; <c>null</c> where nothing does.</summary>
    private string? ReachObstacle(ITypeSymbol type) =>
        type.Obstacle() is { } obstacle ? $"is {obstacle}"
        : !compilation.IsSymbolAccessibleWithin(type, within) ? "generated code cannot reach"
        : type.GetAttributes().Any(DeclarationRules.IsErrorToUse) ? "is obsolete as an error"
        : null;

    private DataTypeModel Object(DataTypeModel blank, INamedTypeSymbol type, bool isCommand)
    {
        var symbols = DataObjects.JsonMembers(type, compilation, within).ToList();
        var members = symbols.Select(member => Member(member, type)).ToEquatableArray();
        if (members.FirstOrDefault(member => _unreachable.Contains(member.Type)) is { } odd)
            return blank with { Obstacle = $"has a member {odd.Name} of a type that generated code cannot reach" };
        var construction = DataObjects.Construction(type, symbols, members, compilation, within);
        var model = blank with
        {
            Kind = DataKind.Object,
            Members = members,
            Construction = construction,
            State = StateOf(type, out var stateConstruction),
            StateConstruction = stateConstruction,
            RejectsUnknownMembers = type.FindJson("JsonUnmappedMemberHandlingAttribute") is { ConstructorArguments: [{ Value: 1 }] },
        };
        if (construction.Kind == ConstructionKind.None)
            return model with { Kind = DataKind.Other, Obstacle = "cannot be made from its members: no public constructor takes all of those that cannot be set" };
        if (!isCommand && type is { IsRecord: true, TypeKind: TypeKind.Struct } && model is { State.Count: 1, IsComplete: true } && members.Any(member => member.Name == model.State[0].Name))
            return model with { Kind = DataKind.Wrapper, Members = model.State, Construction = stateConstruction };
        return model;
    }

    private EquatableArray<DataMemberModel> StateOf(INamedTypeSymbol type, out ConstructionModel construction)
    {
        construction = ConstructionModel.None;
        if (type.TypeKind != TypeKind.Struct || type.IsFrameworkType())
            return default;
        var fields = DataObjects.StateMembers(type);
        var reachable = fields
            .Where(member => member is not null && ReachObstacle(KeyMembers.TypeOf(member)) is null && compilation.IsSymbolAccessibleWithin(member, within))
            .Select(member => member!)
            .ToList();
        var members = reachable.Select(member => Member(member, type)).ToEquatableArray();
        if (members.Count == fields.Count && members.All(member => member.IsReadable))
            construction = DataObjects.StateConstruction(type, reachable, members, compilation, within);
        return members;
    }

    private DataMemberModel Member(ISymbol member, INamedTypeSymbol container)
    {
        // Of two members of one name the compiler tells.
        IsKnown &= member.ContainingType.IsTupleType || member.ContainingType.GetMembers(member.Name).Length == 1;
        _warnings.Add(member);
        var holder = _holder;
        _holder = $"{container.Name}.{member.Name}";
        var model = DataObjects.Member(member, AddMember(KeyMembers.TypeOf(member), member.FindJson("JsonConverterAttribute")), compilation, within);
        _holder = holder;
        return model;
    }

    private static DataTypeModel Blank(ITypeSymbol type) => new()
    {
        Name = "",
        Identity = "",
        Code = type.ToDataCode(),
        Kind = DataKind.Other,
        IsValueType = type.IsValueType,
        IsPublic = type.IsVisibleOutside(),
    };

    private static DataTypeModel ByConverter(ITypeSymbol type, DataConverter? converter) => converter is null
        ? Blank(type) with { Obstacle = "names a converter that generated code cannot make" }
        : Blank(type) with { Kind = DataKind.Converted, Converter = converter.Code };

    private static EnumModel EnumOf(INamedTypeSymbol type) => new(
        Scalars.KindOf(type.EnumUnderlyingType!),
        type.GetAttributes().Any(attribute => attribute.AttributeClass.IsType("System", "FlagsAttribute")),
        type.GetMembers().OfType<IFieldSymbol>().Where(field => field is { HasConstantValue: true, Name.Length: > 0 }).Select(field => new EnumMemberModel(
            field.Name,
            field.FindJson("JsonStringEnumMemberNameAttribute") is { ConstructorArguments: [{ Value: string name }] } ? name : field.Name,
            SymbolDisplay.FormatPrimitive(field.ConstantValue!, quoteStrings: true, useHexadecimalNumbers: false))).ToEquatableArray());
}
