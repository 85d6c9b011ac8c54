namespace Stepwright.CodeModel;

/// <summary>A type that rows, keys or commands are made of, and how its values are written and made again.</summary>
internal sealed record DataTypeModel
{
    /// <summary>A name for what is generated for it: an identifier's part, unique in its set.</summary>
    public required string Name { get; init; }

    /// <summary>The type in code, without a mark of nullability.</summary>
    public required string Code { get; init; }

    /// <summary>What tells it from every other one of its set: its code, and the converter that a member names for it.</summary>
    public required string Identity { get; init; }

    public required DataKind Kind { get; init; }

    public required bool IsValueType { get; init; }

    /// <summary>Whether other assemblies see it.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>Which scalar it is.</summary>
    public ScalarKind Scalar { get; init; }

    /// <summary>The <see cref="Name"/> of the type of what an array or a nullable holds.</summary>
    public string? Element { get; init; }

    /// <summary>The members of an object that stand in JSON, in their order there; the only one of a wrapper.</summary>
    public EquatableArray<DataMemberModel> Members { get; init; }

    /// <summary>How an object or a wrapper is made from its members.</summary>
    public ConstructionModel Construction { get; init; } = ConstructionModel.None;

    /// <summary>What a struct consists of, whether or not it stands in JSON: its fields and automatic properties, in the order of declaration.</summary>
    public EquatableArray<DataMemberModel> State { get; init; }

    /// <summary>How a struct is made from its <see cref="State"/>; <see cref="ConstructionKind.None"/> where parts of it are out of reach.</summary>
    public ConstructionModel StateConstruction { get; init; } = ConstructionModel.None;

    /// <summary>Whether a value can be taken apart and made again exactly from <see cref="State"/>, apart from what its parts hold.</summary>
    public bool IsComplete => StateConstruction.Kind != ConstructionKind.None;

    public EnumModel? Enum { get; init; }

    /// <summary>The type of the converter in code.</summary>
    public string? Converter { get; init; }

    /// <summary>Why nothing is generated for the type, as the end of "…, which"; <c>null</c> where something is.</summary>
    public string? Obstacle { get; init; }

    /// <summary>Whether generated code cannot even name the type.</summary>
    public bool IsOutOfReach { get; init; }

    /// <summary>Where a type that nothing is generated for is met first, for messages: <c>Order.Extra</c>.</summary>
    public string? Holder { get; init; }

    /// <summary>Whether JSON may hold members that the type does not have, where the type itself says so.</summary>
    public bool RejectsUnknownMembers { get; init; }
}
