using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>
/// Finds fallbacks that fail wherever a step before them did: that one can fail only because rows are missing, or are there, and the fallback needs
/// the same ones.
/// </summary>
internal static class VainFallbacks
{
    public static void Analyze(AnalyzedCommand command, Action<Diagnostic> report)
    {
        for (var fallback = 0; fallback < command.Steps.Count; fallback++)
        {
            if (command.Steps[fallback].FallbackOf is not (>= 0 and var root))
                continue;
            var needs = new HashSet<(int Slot, bool Exists)>(Needs(command.Steps[fallback]));
            for (var before = root; before < fallback; before++)
            {
                if (Needs(command.Steps[before]).ToList() is not { Count: > 0 } needed || !needed.TrueForAll(needs.Contains) || MayFailOtherwise(command, before))
                    continue;
                var rows = needed.Select(need => $"{command.Model.Slots[need.Slot].Member}[{KeyText.Of(command.Model, need.Slot)}] {(need.Exists ? "to be there" : "not to be there")}");
                report(Diagnostic.Create(
                    RecoveryDescriptors.FallbackNeedsTheSame, command.LocationOf(fallback), command.Steps[fallback].Name, command.Steps[before].Name, rows.ToList().And()));
                break;
            }
        }
    }

    /// <summary>The rows without which a step fails, and those with which it does.</summary>
    private static IEnumerable<(int Slot, bool Exists)> Needs(StepModel step) => step.Parameters
        .Where(parameter => parameter is { Kind: ParameterKind.Row, IsOptional: false } && parameter.Access != RowAccessKind.Upsert)
        .Select(row => (row.Slot, row.Access != RowAccessKind.Create));

    /// <summary>Whether a step may fail though all rows are as it needs them.</summary>
    private static bool MayFailOtherwise(AnalyzedCommand command, int step) =>
        command.Steps[step] is { Return: StepReturn.Result or StepReturn.ResultOfValue } or { IsAsync: true } or { SameRow.IsEmpty: false }
        || command.Steps[step].Parameters.Any(parameter => parameter.HasInvariants)
        || command.BodyOf(step)?.DescendantsAndSelf().OfType<IThrowOperation>().Any() != false;
}
