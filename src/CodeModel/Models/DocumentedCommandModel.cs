namespace Stepwright.CodeModel;

/// <summary>What the documentation of a command tells about it.</summary>
internal sealed record DocumentedCommandModel
{
    public required TypeDeclarationModel Type { get; init; }

    public required CommandAccessesModel Accesses { get; init; }

    /// <summary>All that it does with its state, each but once.</summary>
    public required EquatableArray<RowAccessModel> Rows { get; init; }

    /// <summary>Its checks, steps and recoveries in the order of running.</summary>
    public required EquatableArray<DocumentedStepModel> Steps { get; init; }

    public required EquatableArray<DependentKeyModel> DependentKeys { get; init; }

    public static DocumentedCommandModel Of(CommandModel command) => new()
    {
        Type = command.Type,
        Accesses = CommandAccessesModel.Of(command),
        Rows = RowAccessModel.Of(command).Distinct().ToEquatableArray(),
        Steps = command.Steps.Select((step, index) => new DocumentedStepModel(
            step.Name, string.Join(", ", Kinds(command, index)), step.ForEach?.Member, step.ForEach?.Kind == SequenceKind.Nullable,
            RowAccessModel.Of(command, step).Distinct().ToEquatableArray())).ToEquatableArray(),
        DependentKeys = command.Slots.Select((slot, index) => (slot, index))
            .Where(pair => pair.slot.Key.Root == KeyRoot.Row)
            .Select(pair => new DependentKeyModel(
                $"{pair.slot.Member}[{KeyText.Of(command, pair.index)}]",
                pair.slot.Key.RowSlot < 0 ? pair.slot.Key.RowMember! : $"{pair.slot.Key.RowMember}[{KeyText.Of(command, pair.slot.Key.RowSlot)}]"))
            .ToEquatableArray(),
    };

    private static IEnumerable<string> Kinds(CommandModel command, int index)
    {
        var step = command.Steps[index];
        if (step.IsCheck)
            yield return "check";
        if (step.Role == StepRole.Fallback)
            yield return $"instead of {command.Steps[step.FallbackOf].Name} where that fails";
        if (step.Role == StepRole.Recover)
            yield return $"corrects the command where {step.Corrects.Select(corrected => command.Steps[corrected].Name).Or()} fails";
        if (step.Call is not { } call)
            yield break;
        yield return "asynchronous";
        if (call.TimeoutMilliseconds > 0)
            yield return $"at most {call.TimeoutMilliseconds} ms";
        if (call.Retry is { } retry)
            yield return $"up to {retry.Attempts} times";
        foreach (var compensation in command.Compensations)
        {
            if (compensation.Step == index)
                yield return $"taken back by {compensation.Name}{(compensation.WhenInDoubt ? " even where in doubt" : "")}";
        }
    }
}

/// <summary>What the documentation of a command tells about a check or a step.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kinds">What it is beside a step; empty for nothing.</param>
/// <param name="ForEach">The member that it runs over.</param>
/// <param name="IsAtMostOnce">Whether that member is a nullable value.</param>
/// <param name="Rows">What it does with the state.</param>
internal sealed record DocumentedStepModel(string Name, string Kinds, string? ForEach, bool IsAtMostOnce, EquatableArray<RowAccessModel> Rows);

/// <summary>A row whose key is read from another row, or from a cell.</summary>
/// <param name="Target">The row.</param>
/// <param name="Source">The row or cell that holds its key.</param>
internal sealed record DependentKeyModel(string Target, string Source);
