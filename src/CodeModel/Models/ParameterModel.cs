namespace Stepwright.CodeModel;

/// <summary>A parameter of a step, and where its argument comes from.</summary>
internal sealed record ParameterModel
{
    public required string Name { get; init; }

    public required ParameterKind Kind { get; init; }

    /// <summary>How the argument is passed: <c>in</c>, <c>ref</c>, <c>out</c> or by value.</summary>
    public required Passing Passing { get; init; }

    /// <summary>The table or cell of a row or view; the accumulator; the sequence.</summary>
    public string? Member { get; init; }

    public RowAccessKind Access { get; init; }

    /// <summary>Whether a missing row is read as default, or a deletion of none is none.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether the row is removed when the step succeeds.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>The place in <see cref="CommandModel.Slots"/> of a table's row, or of what is drawn.</summary>
    public int Slot { get; init; } = -1;

    /// <summary>For a row that is created: the state's only sequence of keys such as its own.</summary>
    public string? KeySequence { get; init; }

    /// <summary>Whether the state has invariants over the row.</summary>
    public bool HasInvariants { get; init; }

    /// <summary>The type in code of a service, of what is drawn, and of a row that an asynchronous step takes.</summary>
    public string? Type { get; init; }

    /// <summary>For <see cref="ParameterKind.Result"/>: the unique name of the step that made it.</summary>
    public string? Source { get; init; }

    public bool Writes => Kind == ParameterKind.Accumulate || Access is RowAccessKind.Write or RowAccessKind.Create or RowAccessKind.Upsert || IsDeleted;
}

/// <summary>Where a parameter's argument comes from.</summary>
internal enum ParameterKind
{
    /// <summary>A row of a table.</summary>
    Row,

    /// <summary>The row of a cell.</summary>
    Cell,

    /// <summary>A whole table.</summary>
    View,

    /// <summary>An accumulator that is added to.</summary>
    Accumulate,

    /// <summary>The value of an accumulator.</summary>
    Accumulator,

    /// <summary>What is drawn from a sequence.</summary>
    Drawn,

    /// <summary>The current element of the step's sequence.</summary>
    Element,

    /// <summary>The value of an earlier step.</summary>
    Result,

    /// <summary>Whether the optional row whose name it bears was there.</summary>
    Found,

    /// <summary>Why the command failed.</summary>
    Failure,

    Context,
    CancellationToken,

    /// <summary>A service of the executor's.</summary>
    Service,
}

/// <summary>How an argument is passed.</summary>
internal enum Passing
{
    Value,
    In,
    Ref,
    Out,
}

/// <summary>What a step does with a row.</summary>
internal enum RowAccessKind
{
    Read,
    Write,
    Create,
    Upsert,
}
