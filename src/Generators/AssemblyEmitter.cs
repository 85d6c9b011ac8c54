using Stepwright.CodeModel;

namespace Stepwright.Generators;

/// <summary>Writes what other assemblies need to know of this one: the version of its generated code, and its commands.</summary>
internal static class AssemblyEmitter
{
    public static string Emit(EquatableArray<ExecutedCommandModel> commands)
    {
        var writer = new SourceWriter(commands.SelectMany(command => command.UseWarnings).Distinct().OrderBy(id => id, StringComparer.Ordinal).ToEquatableArray());
        writer.Line($"[assembly: global::Stepwright.Contract.ContractVersion({WellKnownNames.ContractVersion})]");
        foreach (var command in commands.OrderBy(command => command.Code, StringComparer.Ordinal))
            writer.Line($"[assembly: global::Stepwright.Contract.ExportedCommand(typeof({command.State}), typeof({command.Code}))]");
        return writer.ToString();
    }
}
