namespace Stepwright.CodeModel;

/// <summary>A command: its steps in the order of running, and the slots that its keys resolve to.</summary>
internal sealed record CommandModel
{
    public required TypeDeclarationModel Type { get; init; }

    /// <summary>The state in code.</summary>
    public required string State { get; init; }

    /// <summary>Whether other assemblies see command and state.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>Whether steps cannot change the command's own members.</summary>
    public required bool IsReadOnly { get; init; }

    public required bool KeepsCompletedSteps { get; init; }

    /// <summary>The pairs of members that a generated check holds apart.</summary>
    public required EquatableArray<DistinctModel> Distinct { get; init; }

    /// <summary>Checks, then steps, each with its fallbacks behind it in the order of trying, then recoveries.</summary>
    public required EquatableArray<StepModel> Steps { get; init; }

    /// <summary>What takes back its asynchronous steps, in source order.</summary>
    public required EquatableArray<CompensationModel> Compensations { get; init; }

    /// <summary>Whether a step is asynchronous.</summary>
    public bool IsAsync => Steps.Any(step => step.IsAsync);

    /// <summary>The slots in the order of resolving.</summary>
    public required EquatableArray<SlotModel> Slots { get; init; }

    /// <summary>The members that a correction can give another value.</summary>
    public required EquatableArray<SettableModel> Settable { get; init; }

    /// <summary>The members that steps run over and whose elements a correction can replace.</summary>
    public required EquatableArray<SettableSequenceModel> SettableSequences { get; init; }

    /// <summary>The type of the command's result in code; <c>null</c> where it has none.</summary>
    public required string? ResultType { get; init; }

    /// <summary>The place in <see cref="Steps"/> of the step whose value is the command's result; -1 where it has none.</summary>
    public required int ResultStep { get; init; }

    /// <summary>Whether another step stands in for one where it fails.</summary>
    public bool HasFallback(int step) => Steps.Any(other => other.FallbackOf == step);

    /// <summary>The warnings that come of using what is obsolete or experimental.</summary>
    public required EquatableArray<string> UseWarnings { get; init; }

    /// <summary>Those of them that come of naming the command, its state and its result.</summary>
    public required EquatableArray<string> NamingWarnings { get; init; }
}

/// <summary>Two members of a command that must differ.</summary>
internal sealed record DistinctModel(string First, string Second, string Type);
