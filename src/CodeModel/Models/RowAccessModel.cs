namespace Stepwright.CodeModel;

/// <summary>What a parameter of a step does with the state.</summary>
/// <param name="Member">The name of the state's property.</param>
/// <param name="MemberKind">What the member is.</param>
/// <param name="Key">The key of a table's row as its author would write it, such as <c>line.Sku</c>; <c>null</c> for what has none.</param>
/// <param name="Kinds">What is done.</param>
internal sealed record RowAccessModel(string Member, StateMemberKind MemberKind, string? Key, AccessKinds Kinds)
{
    /// <summary>The member, with the key in brackets.</summary>
    public string Target => Key is null ? Member : $"{Member}[{Key}]";

    /// <summary>What a command does with the state, in the order of its parameters.</summary>
    public static IEnumerable<RowAccessModel> Of(CommandModel command) =>
        command.Steps.SelectMany(step => Of(command, step)).Concat(CellsOfKeys(command));

    /// <summary>What a step does with the state.</summary>
    public static IEnumerable<RowAccessModel> Of(CommandModel command, StepModel step)
    {
        foreach (var parameter in step.Parameters)
        {
            switch (parameter.Kind)
            {
                case ParameterKind.Row:
                    yield return new RowAccessModel(parameter.Member!, StateMemberKind.Table, KeyText.Of(command, parameter.Slot), KindsOf(parameter));
                    break;
                case ParameterKind.Cell:
                    yield return new RowAccessModel(parameter.Member!, StateMemberKind.Cell, null, KindsOf(parameter));
                    break;
                case ParameterKind.View:
                    yield return new RowAccessModel(parameter.Member!, StateMemberKind.Table, null, AccessKinds.ReadsAll);
                    break;
                case ParameterKind.Accumulate:
                    yield return new RowAccessModel(parameter.Member!, StateMemberKind.Accumulator, null, AccessKinds.Adds);
                    break;
                case ParameterKind.Accumulator:
                    yield return new RowAccessModel(parameter.Member!, StateMemberKind.Accumulator, null, AccessKinds.Reads);
                    break;
                case ParameterKind.Drawn:
                    yield return new RowAccessModel(parameter.Member!, StateMemberKind.Sequence, null, AccessKinds.Draws);
                    break;
            }
        }
    }

    /// <summary>A dependent key reads the cell that it comes from.</summary>
    private static IEnumerable<RowAccessModel> CellsOfKeys(CommandModel command) => command.Slots
        .Where(slot => slot.Key is { Root: KeyRoot.Row, RowSlot: < 0 })
        .Select(slot => new RowAccessModel(slot.Key.RowMember!, StateMemberKind.Cell, null, AccessKinds.Reads));

    private static AccessKinds KindsOf(ParameterModel parameter) =>
        (parameter.IsDeleted ? AccessKinds.Deletes : AccessKinds.None) | parameter.Access switch
        {
            RowAccessKind.Write => AccessKinds.Writes,
            RowAccessKind.Create => AccessKinds.Creates,
            RowAccessKind.Upsert => AccessKinds.Writes | AccessKinds.Creates,
            _ => parameter.IsDeleted ? AccessKinds.None : AccessKinds.Reads,
        };
}
