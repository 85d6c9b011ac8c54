using Stepwright.CodeModel;

namespace Stepwright.Generators;

/// <summary>Says which rows a command touches, and how: as data about its kind, and as calls for its own keys.</summary>
internal static class PlanEmitter
{
    private const string Kinds = "global::Stepwright.Contract.AccessKinds";

    /// <summary>Writes what is known of every command of the kind, as elements of an array.</summary>
    public static void EmitAccesses(SourceWriter writer, CommandModel command)
    {
        var members = AccessesOf(command).GroupBy(access => access.Member, StringComparer.Ordinal).OrderBy(member => member.Key, StringComparer.Ordinal);
        foreach (var member in members)
        {
            var kinds = member.SelectMany(access => access.Kinds).Distinct().OrderBy(kind => kind, StringComparer.Ordinal);
            writer.Line($"    new(\"{member.Key}\", {string.Join(" | ", kinds.Select(kind => $"{Kinds}.{kind}"))}),");
        }
    }

    /// <summary>Writes the planning of everything but rows by key.</summary>
    public static void EmitWholes(SourceWriter writer, CommandModel command, Func<string, string> access)
    {
        var parameters = command.Steps.SelectMany(step => step.Parameters).ToList();
        foreach (var cell in parameters.Where(parameter => parameter.Kind == ParameterKind.Cell).GroupBy(parameter => parameter.Member!, StringComparer.Ordinal))
            writer.Line($"access.{access(cell.Key)}.Plan.{(cell.Any(parameter => parameter.Writes) ? "Writes" : "Reads")}();");
        foreach (var view in parameters.Where(parameter => parameter.Kind == ParameterKind.View).Select(parameter => parameter.Member!).Distinct(StringComparer.Ordinal))
            writer.Line($"access.{access(view)}.PlanView();");
        foreach (var read in parameters.Where(parameter => parameter.Kind == ParameterKind.Accumulator).Select(parameter => parameter.Member!).Distinct(StringComparer.Ordinal))
            writer.Line($"access.{access(read)}.Plan.ReadsAll();");
        foreach (var added in parameters.Where(parameter => parameter.Kind == ParameterKind.Accumulate).Select(parameter => parameter.Member!).Distinct(StringComparer.Ordinal))
            writer.Line($"access.{access(added)}.Plan.AddsTo();");
    }

    /// <summary>Whether a step may write the row of a slot.</summary>
    public static bool Writes(CommandModel command, SlotModel slot) =>
        slot.Reserves || command.Steps.SelectMany(step => step.Parameters)
            .Any(parameter => parameter is { Kind: ParameterKind.Row, Writes: true } && command.Slots[parameter.Slot] == slot);

    private static IEnumerable<(string Member, string[] Kinds)> AccessesOf(CommandModel command)
    {
        foreach (var slot in command.Slots)
            yield return (slot.Member, slot.Reserves ? ["Creates", "Writes"] : Writes(command, slot) ? ["Writes"] : ["Reads"]);
        foreach (var parameter in command.Steps.SelectMany(step => step.Parameters))
        {
            if (parameter.Kind == ParameterKind.Cell)
                yield return (parameter.Member!, [parameter.Writes ? "Writes" : "Reads"]);
            else if (parameter.Kind is ParameterKind.View or ParameterKind.Accumulator)
                yield return (parameter.Member!, ["Views"]);
            else if (parameter.Kind == ParameterKind.Accumulate)
                yield return (parameter.Member!, ["Writes"]);
        }

        // A dependent key reads the cell that it comes from.
        foreach (var slot in command.Slots)
        {
            if (slot.Key is { Root: KeyRoot.Row, RowSlot: < 0, RowMember: { } cell })
                yield return (cell, ["Reads"]);
        }
    }
}
