using Microsoft.CodeAnalysis;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>Finds rows whose key is read from a row that another step of the command writes.</summary>
internal static class DependentKeys
{
    public static void Analyze(AnalyzedCommand command, Action<Diagnostic> report)
    {
        for (var step = 0; step < command.Steps.Count; step++)
        {
            for (var i = 0; i < command.Steps[step].Parameters.Count; i++)
            {
                var row = command.Steps[step].Parameters[i];
                if (command.Steps[step].Role != StepRole.Recover && row.Kind == ParameterKind.Row && command.SlotOf(row).Key is { Root: KeyRoot.Row } key && Writer(command, key, step) is { } writer)
                    Report(command, step, i, key, writer, report);
            }
        }
    }

    private static void Report(AnalyzedCommand command, int step, int parameter, KeyModel key, int writer, Action<Diagnostic> report)
    {
        var rule = ConflictDescriptors.KeyWrittenByCommand;
        // A step that writes the key afterwards is no mistake: who leaves a row for another may mean just that.
        var severity = writer < step ? rule.DefaultSeverity : DiagnosticSeverity.Info;
        report(Diagnostic.Create(
            rule, command.LocationOf(step, parameter), severity, additionalLocations: null, properties: null,
            command.Steps[step].Parameters[parameter].Name, key.RowMember + key.Path, command.Steps[writer].Name));
    }

    /// <summary>The first other step that writes what the key is made of.</summary>
    private static int? Writer(AnalyzedCommand command, KeyModel key, int user)
    {
        var path = key.Path.Replace("!", "").Replace("@", "");
        for (var step = 0; step < command.Steps.Count; step++)
        {
            // Of a step and those that stand in for it, one runs, or is undone before the next.
            if (RootOf(command, step) == RootOf(command, user))
                continue;
            for (var i = 0; i < command.Steps[step].Parameters.Count; i++)
            {
                var written = command.Steps[step].Parameters[i];
                var isSource = written is { Access: not RowAccessKind.Read } && (key.RowSlot < 0
                    ? written.Kind == ParameterKind.Cell && written.Member == key.RowMember
                    : written.Kind == ParameterKind.Row && written.Slot == key.RowSlot);
                if (isSource && command.UsesOf(step)?[i].Written.Any(part => Overlap(part, path)) == true)
                    return step;
            }
        }

        return null;
    }

    private static int RootOf(AnalyzedCommand command, int step) => command.Steps[step].FallbackOf >= 0 ? command.Steps[step].FallbackOf : step;

    /// <summary>Whether one path leads to the other's value, or into it.</summary>
    private static bool Overlap(string one, string other) => IsWithin(one, other) || IsWithin(other, one);

    private static bool IsWithin(string inner, string outer) =>
        inner.StartsWith(outer, StringComparison.Ordinal) && (inner.Length == outer.Length || inner[outer.Length] == '.');
}
