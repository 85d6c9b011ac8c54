using Stepwright.CodeModel;

namespace Stepwright.Generators;

/// <summary>Says which rows a command touches, and how: as data about its kind, and as calls for its own keys.</summary>
internal static class PlanEmitter
{
    /// <summary>Writes what is known of every command of the kind, as elements of an array.</summary>
    public static void EmitAccesses(SourceWriter writer, CommandModel command)
    {
        var keys = RowAccessModel.Of(command).Where(access => access.Key is not null).Distinct().ToLookup(access => access.Member, access => access.Key!, StringComparer.Ordinal);
        foreach (var access in CommandAccessesModel.Of(command).Accesses)
        {
            var kinds = access.Kinds.ToString().Split([", "], StringSplitOptions.None).Select(kind => $"global::Stepwright.AccessKinds.{kind}");
            var ofRows = string.Concat(keys[access.Member].Distinct(StringComparer.Ordinal).Select(key => $", \"{key}\""));
            writer.Line($"    new(\"{access.Member}\", global::Stepwright.StateMemberKind.{access.MemberKind}, {string.Join(" | ", kinds)}{ofRows}),");
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
}
