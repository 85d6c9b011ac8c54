namespace Stepwright.CodeModel;

/// <summary>Keys as their author would write them.</summary>
internal static class KeyText
{
    /// <summary>The key of a slot: <c>line.Sku</c>, <c>From</c>, <c>KeyOf(line)</c>, <c>Orders[Order].Customer</c>.</summary>
    public static string Of(CommandModel command, int slot) => Of(command, command.Slots[slot]);

    private static string Of(CommandModel command, SlotModel slot)
    {
        // Generated code says by ! that null is an exception, which the author need not.
        var path = slot.Key.Path.Replace("!", "");
        return slot.Key.Root switch
        {
            KeyRoot.Command => path.TrimStart('.'),
            KeyRoot.Element => ElementOf(command.Steps[slot.Step]) + path,
            KeyRoot.CommandOfElement => $"{path.TrimStart('.')}({ElementOf(command.Steps[slot.Step])})",
            KeyRoot.Draw => path,
            KeyRoot.Drawn => Of(command, slot.Key.RowSlot) + path,
            _ => slot.Key.RowMember + (slot.Key.RowSlot < 0 ? "" : $"[{Of(command, slot.Key.RowSlot)}]") + path,
        };
    }

    private static string ElementOf(StepModel step) =>
        step.Parameters.FirstOrDefault(parameter => parameter.Kind == ParameterKind.Element)?.Name
        ?? $"{step.ForEach!.Member}{(step.ForEach.Kind == SequenceKind.Nullable ? ".Value" : "[i]")}";
}
