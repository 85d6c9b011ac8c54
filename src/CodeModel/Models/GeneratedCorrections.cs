namespace Stepwright.CodeModel;

/// <summary>What a command can be corrected in without code of its author.</summary>
internal static class GeneratedCorrections
{
    /// <summary>Whether a failure of the command may have a correction, its author's or a generated one.</summary>
    public static bool Exist(CommandModel command) =>
        command.Steps.Any(step => step.Role == StepRole.Recover || Allows(command, step) || KeysOf(command, step).Any() || NextKeysOf(command, step).Any());

    /// <summary>Whether a failed step may tell a value that it would allow.</summary>
    public static bool MayAllow(StepModel step) => step is { Role: not StepRole.Recover, Return: StepReturn.Result or StepReturn.ResultOfValue };

    /// <summary>Whether a failure of the step may tell the value that it would allow, in a member that can take it.</summary>
    public static bool Allows(CommandModel command, StepModel step) =>
        MayAllow(step) && (!command.Settable.IsEmpty || SequenceOf(command, step) is { Members.IsEmpty: false });

    /// <summary>The members that hold keys, texts, of rows which the step may miss, of the command or of the element; no member for an element that is the key itself.</summary>
    public static IEnumerable<(string Table, SettableSequenceModel? Sequence, SettableModel? Member)> KeysOf(CommandModel command, StepModel step)
    {
        if (step.Role == StepRole.Recover)
            yield break;
        foreach (var slot in SlotsOf(command, step).Distinct())
        {
            var (key, sequence) = (slot.Key, SequenceOf(command, step));
            if (key.Root == KeyRoot.Command && command.Settable.FirstOrDefault(member => member.IsText && member.Path == key.Path) is { } own)
                yield return (slot.Member, null, own);
            else if (key.Root == KeyRoot.Element && sequence is { IsText: true } && key.Path.Length == 0)
                yield return (slot.Member, sequence, null);
            else if (key.Root == KeyRoot.Element && sequence?.Members.FirstOrDefault(member => member.IsText && member.Path == key.Path) is { } ofElement)
                yield return (slot.Member, sequence, ofElement);
        }
    }

    /// <summary>The members of the command that hold keys of rows which the step creates, where a sequence of the state has the next such key.</summary>
    public static IEnumerable<(string Table, string Sequence, SettableModel Member)> NextKeysOf(CommandModel command, StepModel step) =>
        from rows in step.Parameters.Where(parameter => parameter is { Kind: ParameterKind.Row, Access: RowAccessKind.Create }).GroupBy(row => row.Member!, StringComparer.Ordinal)
        // Which of several rows is there already, the failure does not tell.
        where rows.Select(row => row.Slot).Distinct().Count() == 1 && rows.First().KeySequence is not null
        let key = command.Slots[rows.First().Slot].Key
        let member = command.Settable.FirstOrDefault(member => key.Root == KeyRoot.Command && member.Path == key.Path)
        where member is not null
        select (rows.Key, rows.First().KeySequence!, member);

    /// <summary>The sequence whose elements the step runs over, where they can be replaced.</summary>
    public static SettableSequenceModel? SequenceOf(CommandModel command, StepModel step) =>
        step.ForEach is { } forEach ? command.SettableSequences.FirstOrDefault(sequence => sequence.Member == forEach.Member) : null;

    /// <summary>The slots of the rows that have to be there, and of those that their keys come from.</summary>
    private static IEnumerable<SlotModel> SlotsOf(CommandModel command, StepModel step)
    {
        foreach (var row in step.Parameters.Where(parameter => parameter is { Kind: ParameterKind.Row, IsOptional: false }))
        {
            var slot = command.Slots[row.Slot];
            if (row.Access is RowAccessKind.Read or RowAccessKind.Write)
                yield return slot;
            while (slot.Key is { Root: KeyRoot.Row, RowSlot: >= 0 })
                yield return slot = command.Slots[slot.Key.RowSlot];
        }
    }
}
