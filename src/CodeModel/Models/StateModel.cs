namespace Stepwright.CodeModel;

/// <summary>A state: what the generator needs to know to implement it.</summary>
internal sealed record StateModel
{
    public required TypeDeclarationModel Type { get; init; }

    public required EquatableArray<StateMemberModel> Members { get; init; }

    /// <summary>The accessibility that it and its snapshot are declared with.</summary>
    public required string Accessibility { get; init; }

    /// <summary>The name of its snapshot.</summary>
    public required string SnapshotName { get; init; }

    /// <summary>Whether a base class has a member of the name of the method that takes a snapshot.</summary>
    public required bool HidesSnapshot { get; init; }

    /// <summary>The warnings that come of using what is obsolete or experimental.</summary>
    public required EquatableArray<string> UseWarnings { get; init; }
}

/// <summary>A table, a cell, an accumulator or a sequence of a state.</summary>
internal sealed record StateMemberModel
{
    public required string Name { get; init; }

    /// <summary>The modifiers of the property's declaration, <c>partial</c> among them.</summary>
    public required string Modifiers { get; init; }

    /// <summary>Whether other assemblies see it.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>The key in code; <c>null</c> where it is no table.</summary>
    public required string? Key { get; init; }

    /// <summary>The row in code; the value of an accumulator or a sequence.</summary>
    public required string Row { get; init; }

    /// <summary>How an accumulator takes a value in; <c>null</c> where it is none.</summary>
    public required string? Operation { get; init; }

    /// <summary>How a sequence makes its values; <c>null</c> where it is none.</summary>
    public required SequenceModel? Sequence { get; init; }

    /// <summary>The state's methods that a written row must satisfy.</summary>
    public required EquatableArray<InvariantModel> Invariants { get; init; }
}

/// <summary>A method of a state that asks whether a row may be as it is.</summary>
internal sealed record InvariantModel(string Name, bool IsByReference);
