using Microsoft.CodeAnalysis;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>Follows each row of a command through its steps: from when it is created, and to when it is deleted.</summary>
internal static class RowLifetimes
{
    public static void Analyze(AnalyzedCommand command, Action<Diagnostic> report)
    {
        var uses =
            from step in Enumerable.Range(0, command.Steps.Count)
            // What stands in for a step comes after nothing that this one did.
            where command.Steps[step].Role is StepRole.Step or StepRole.Check
            from parameter in Enumerable.Range(0, command.Steps[step].Parameters.Count)
            let model = command.Steps[step].Parameters[parameter]
            where model.Kind == ParameterKind.Row
            select new Use(step, parameter, model);
        // One key of one table is one row; a step's elements are one and the same for every step over them.
        foreach (var row in uses.GroupBy(use => (command.SlotOf(use.Model).Member, command.SlotOf(use.Model).Key, Elements(command, use))))
            Analyze(command, [.. row], report);
    }

    private static string? Elements(AnalyzedCommand command, Use use) =>
        command.SlotOf(use.Model).IsPerElement ? command.Steps[use.Step].ForEach!.Member : null;

    private static void Analyze(AnalyzedCommand command, List<Use> uses, Action<Diagnostic> report)
    {
        Use? created = null;
        Use? deleted = null;
        foreach (var use in uses)
        {
            var repeats = Repeats(command, use);
            // Whether a step over elements runs at all is not known.
            var isCertain = !repeats && !IsPerhaps(command, use);
            if (use.Model.Access == RowAccessKind.Create)
            {
                if (repeats)
                    Report(ConflictDescriptors.CreatedTwice, use, "its element before has created", "make the key of the element");
                else if (created is { } earlier)
                    Report(ConflictDescriptors.CreatedTwice, use, $"{Name(earlier)} has created", "write it there by ref, or delete it in between");
                else if (deleted is null)
                    ReportReadersBefore(use);
                if (isCertain)
                    (created, deleted) = (use, null);
            }
            else if (use.Model.Access == RowAccessKind.Upsert)
            {
                if (isCertain)
                    (created, deleted) = (use, null);
            }
            else
            {
                if (deleted is { } earlier && IsNeeded(use.Model))
                    Report(ConflictDescriptors.UsedAfterDeleted, use, Name(earlier), "use it before");
                else if (use.Model is { IsDeleted: true, IsOptional: false } && repeats)
                    Report(ConflictDescriptors.UsedAfterDeleted, use, "the step itself, for the element before,", "make the key of the element");
                if (use.Model.IsDeleted && isCertain)
                    (created, deleted) = (null, use);
            }
        }

        void ReportReadersBefore(Use creation)
        {
            foreach (var use in uses.Where(use => use.Step < creation.Step && IsNeeded(use.Model) && !use.Model.IsDeleted && !IsPerhaps(command, use)))
                Report(ConflictDescriptors.ReadBeforeCreated, use, Name(creation), "create it first, or take it as [Optional]");
        }

        string Name(Use use) => command.Steps[use.Step].Name;

        void Report(DiagnosticDescriptor rule, Use at, string other, string wayOut) => report(Diagnostic.Create(
            rule, command.LocationOf(at.Step, at.Parameter), command.Steps[at.Step].Name, command.SlotOf(at.Model).Member, other, wayOut));
    }

    /// <summary>Whether the step fails where the row is missing.</summary>
    private static bool IsNeeded(ParameterModel row) => row is { IsOptional: false, Access: RowAccessKind.Read or RowAccessKind.Write };

    /// <summary>Whether the step comes to one and the same row for several elements.</summary>
    private static bool Repeats(AnalyzedCommand command, Use use) =>
        command.Steps[use.Step].ForEach is { Kind: not SequenceKind.Nullable } && !command.SlotOf(use.Model).IsPerElement;

    private static bool IsPerhaps(AnalyzedCommand command, Use use) =>
        (command.Steps[use.Step].ForEach is not null && !command.SlotOf(use.Model).IsPerElement) || command.Model.HasFallback(use.Step);

    private readonly record struct Use(int Step, int Parameter, ParameterModel Model);
}
