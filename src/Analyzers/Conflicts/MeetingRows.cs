using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>Finds rows of a step whose keys can be equal, one of them written, where nothing rules that out.</summary>
internal static class MeetingRows
{
    /// <summary>The diagnostic's property that holds the two members that a <c>[Distinct]</c> could tell apart: <c>From,To</c>.</summary>
    public const string DistinctProperty = "Distinct";

    public static void Analyze(AnalyzedCommand command, Action<Diagnostic> report, CancellationToken token)
    {
        KeyComparisons? compared = null;
        for (var step = 0; step < command.Steps.Count; step++)
        {
            foreach (var pair in command.Steps[step].SameRow)
            {
                var (first, second) = (Find(command, step, pair.First), Find(command, step, pair.Second));
                var (one, other) = (KeyOf(command, step, first), KeyOf(command, step, second));
                var members = MemberOf(one) is { } from && MemberOf(other) is { } to ? (from, to) : ((string From, string To)?)null;
                if (members is { } pairOfMembers && IsDistinct(command, pairOfMembers))
                    continue;
                if (AreDrawnApart(command.SlotOf(command.Steps[step].Parameters[first]).Key, command.SlotOf(command.Steps[step].Parameters[second]).Key))
                    continue;
                compared ??= KeyComparisons.Of(command, token);
                if (compared.Has(one, other, step))
                    continue;
                var wayOut = members is var (left, right)
                    ? $"rule it out with [Distinct(nameof({left}), nameof({right}))] on {command.Model.Type.Name}, or say [Step(AllowSameRow = true)]"
                    : "rule it out with a [Check] that compares the keys, or say [Step(AllowSameRow = true)]";
                var properties = members is var (a, b) ? ImmutableDictionary<string, string?>.Empty.Add(DistinctProperty, $"{a},{b}") : null;
                report(Diagnostic.Create(
                    ConflictDescriptors.MayMeet, command.LocationOf(step, second), [command.LocationOf(step, first)], properties,
                    pair.First, pair.Second, pair.Member, wayOut));
            }
        }
    }

    private static int Find(AnalyzedCommand command, int step, string name)
    {
        var parameters = command.Steps[step].Parameters;
        var i = 0;
        while (parameters[i].Name != name)
            i++;
        return i;
    }

    private static KeyPath KeyOf(AnalyzedCommand command, int step, int parameter) =>
        KeyPath.Of(command, command.SlotOf(command.Steps[step].Parameters[parameter]).Key, command.Steps[step].ForEach?.Member);

    /// <summary>The member of the command that is the key; <c>null</c> where the key is made otherwise.</summary>
    private static string? MemberOf(KeyPath key) =>
        key.Root.Length == 0 && key.Path.LastIndexOf('.') == 0 && key.Path.IndexOf('(') < 0 ? key.Path.Substring(1) : null;

    /// <summary>Whether two keys are draws from one sequence, which are never equal.</summary>
    private static bool AreDrawnApart(KeyModel one, KeyModel other) =>
        one is { Root: KeyRoot.Drawn, Path: "" } && other is { Root: KeyRoot.Drawn, Path: "" } && one.RowMember == other.RowMember;

    private static bool IsDistinct(AnalyzedCommand command, (string From, string To) members) => command.Model.Distinct.Any(pair =>
        (pair.First == members.From && pair.Second == members.To) || (pair.First == members.To && pair.Second == members.From));
}
