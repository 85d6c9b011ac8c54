namespace Stepwright.CodeModel;

/// <summary>What a state holds, down to the framework's values.</summary>
internal sealed record StateDataModel
{
    public required TypeDeclarationModel Type { get; init; }

    /// <summary>The tables, cells, accumulators and sequences that are written, in the order of declaration.</summary>
    public required EquatableArray<StateDataMemberModel> Members { get; init; }

    /// <summary>The types of rows, keys and values, and those inside them.</summary>
    public required EquatableArray<DataTypeModel> Types { get; init; }

    /// <summary>The warnings that come of using what is obsolete or experimental.</summary>
    public required EquatableArray<string> UseWarnings { get; init; }
}

/// <summary>A table, a cell, an accumulator or a sequence as data.</summary>
internal sealed record StateDataMemberModel
{
    public required string Name { get; init; }

    /// <summary>Its name in JSON.</summary>
    public required string JsonName { get; init; }

    /// <summary>The names that it had before, which are still read.</summary>
    public required EquatableArray<string> FormerNames { get; init; }

    /// <summary>Whether other assemblies see it.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>Whether JSON leaves it out.</summary>
    public required bool IsIgnored { get; init; }

    /// <summary>Whether JSON without it is an error.</summary>
    public required bool IsRequired { get; init; }

    public required StateMemberKind Kind { get; init; }

    /// <summary>The <see cref="DataTypeModel.Name"/> of the key; <c>null</c> where it is no table.</summary>
    public required string? Key { get; init; }

    /// <summary>The <see cref="DataTypeModel.Name"/> of the row or value.</summary>
    public required string Row { get; init; }
}
