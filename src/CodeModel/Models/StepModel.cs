namespace Stepwright.CodeModel;

/// <summary>A check, a step, or what stands in for one or corrects its command.</summary>
internal sealed record StepModel
{
    public required string Name { get; init; }

    /// <summary>The name of the locals made for it, unique in the command.</summary>
    public required string UniqueName { get; init; }

    public required StepRole Role { get; init; }

    public bool IsCheck => Role == StepRole.Check;

    /// <summary>For a fallback: the place in <see cref="CommandModel.Steps"/> of the step that it, or the fallback before it, stands in for; else -1.</summary>
    public required int FallbackOf { get; init; }

    /// <summary>For a recovery: the places in <see cref="CommandModel.Steps"/> of the steps and checks whose failure it corrects.</summary>
    public required EquatableArray<int> Corrects { get; init; }

    /// <summary>The place in <see cref="CommandModel.Steps"/> of the step whose elements it runs over: its own, or that of the step that it belongs to.</summary>
    public required int Loop { get; init; }

    public required StepReturn Return { get; init; }

    /// <summary>How it is called where it is asynchronous; <c>null</c> where it is not.</summary>
    public required AsyncCallModel? Call { get; init; }

    public bool IsAsync => Call is not null;

    /// <summary>The type of its value in code; <c>null</c> where it has none.</summary>
    public required string? ValueType { get; init; }

    /// <summary>Whether a later step, a compensation or the command's result takes its value, or that of the step that it stands in for.</summary>
    public required bool IsValueUsed { get; init; }

    public required ForEachModel? ForEach { get; init; }

    public required EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>The pairs of row parameters that must not meet in one row.</summary>
    public required EquatableArray<SameRowModel> SameRow { get; init; }
}

/// <summary>What a step returns.</summary>
internal enum StepReturn
{
    Nothing,
    Bool,
    Result,
    ResultOfValue,
    Value,
}

/// <summary>The member that a step runs over.</summary>
/// <param name="Member">Its name.</param>
/// <param name="Kind">How its elements are reached.</param>
/// <param name="Element">The type of its elements in code.</param>
/// <param name="CanBeNull">Whether it is an object reached by index, null for empty.</param>
internal sealed record ForEachModel(string Member, SequenceKind Kind, string Element, bool CanBeNull);

/// <summary>How the elements of a sequence are reached.</summary>
internal enum SequenceKind
{
    /// <summary>An array, null for empty.</summary>
    Array,

    /// <summary>By <c>AsSpan()</c>.</summary>
    AsSpan,

    /// <summary>By the property <c>Span</c>.</summary>
    Span,

    /// <summary>By index, up to <c>Count</c>.</summary>
    Count,

    /// <summary>By index, up to <c>Length</c>.</summary>
    Length,

    /// <summary>By <c>GetValueOrDefault()</c>, where <c>HasValue</c>.</summary>
    Nullable,
}

/// <summary>Two row parameters of a step on one table, one of which writes.</summary>
internal sealed record SameRowModel(string Member, string First, string Second);
