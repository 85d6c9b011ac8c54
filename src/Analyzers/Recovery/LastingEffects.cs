using Microsoft.CodeAnalysis;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>
/// Finds asynchronous steps and fallbacks that use a service, and that no compensation takes back. Where they stand does not matter: a group, an
/// atomic batch or a cancellation undoes a command of which no step fails.
/// </summary>
internal static class LastingEffects
{
    private static readonly string[] ReadingVerbs = ["Get", "Find", "Read", "Load", "Look", "Fetch", "Query", "Check", "Quote", "Estimate", "Search", "List"];

    public static void Analyze(AnalyzedCommand command, Action<Diagnostic> report)
    {
        for (var step = 0; step < command.Steps.Count; step++)
        {
            if (command.Steps[step].Parameters.Any(parameter => parameter.Kind == ParameterKind.Service) && !OnlyReads(command.Steps[step].Name)
                && !command.Model.Compensations.Any(compensation => compensation.Step == step))
            {
                report(Diagnostic.Create(RecoveryDescriptors.LastingEffect, command.LocationOf(step), command.Steps[step].Name));
            }
        }
    }

    /// <summary>Whether a name begins with the word of a reading: GetPrice does, Getaway does not.</summary>
    private static bool OnlyReads(string name) =>
        ReadingVerbs.Any(verb => name.StartsWith(verb, StringComparison.Ordinal) && (name.Length == verb.Length || !char.IsLower(name[verb.Length])));
}
