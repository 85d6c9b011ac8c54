using Stepwright.CodeModel;

namespace Stepwright.Generators;

/// <summary>
/// Writes what is known of a command as documentation on a part of it that has nothing else: what it does with its state, what
/// that costs, its steps, and the commands that it conflicts with. Editors show the first remarks of a type only, so all of it
/// stands in one element, and the author's summary in theirs.
/// </summary>
internal static class DocumentationEmitter
{
    // The rest is in the executor's matrix: a hover is read at a glance.
    private const int NamedCommands = 8;

    /// <summary>What an access is called, in the order of telling.</summary>
    private static readonly (AccessKinds Kinds, string Verb)[] Verbs =
    [
        (AccessKinds.ReadsAll, "reads all"),
        (AccessKinds.Reads, "reads"),
        (AccessKinds.Writes, "writes"),
        (AccessKinds.Writes | AccessKinds.Creates, "writes or creates"),
        (AccessKinds.Creates, "creates"),
        (AccessKinds.Deletes, "deletes"),
        (AccessKinds.Adds, "adds to"),
        (AccessKinds.Draws, "draws from"),
    ];

    public static string Emit(CommandConflictsModel model)
    {
        var command = model.Command;
        var writer = new SourceWriter();
        writer.OpenPart(command.Type, documentation:
        [
            "<remarks>",
            Paragraph(Sentence(Accesses(command.Rows)) + (command.Accesses.Accesses.Any(access => access.IsChange) ? "" : " A query: no undo.")),
            .. command.DependentKeys.Select(key => Paragraph($"The key of {Code(key.Target)} is read from {Code(key.Source)} before the first step.")),
            .. command.Accesses.Accesses.Select(Cost).Where(cost => cost is not null).Select(cost => Paragraph($"Serializes with every command that {cost}.")),
            .. List("Steps:", command.Steps.Select(Step)),
            .. model.Conflicts.IsEmpty
                ? [Paragraph("Conflicts with no command of this project.")]
                : List("Conflicts with commands of this project:", model.Conflicts.Select(Conflict)),
            "</remarks>",
        ]);
        writer.ClosePart(command.Type);
        return writer.ToString();
    }

    private static string Accesses(EquatableArray<RowAccessModel> rows)
    {
        if (rows.IsEmpty)
            return "touches no state";
        var kindsByTarget = rows.ToLookup(row => row.Target, row => row.Kinds, StringComparer.Ordinal);
        var phrases =
            from verb in Verbs
            let targets = kindsByTarget.Where(kinds => kinds.Contains(verb.Kinds) && !GoesWithout(verb.Kinds, kinds)).Select(kinds => Code(kinds.Key)).ToList()
            where targets.Count > 0
            select $"{verb.Verb} {string.Join(", ", targets)}";
        return string.Join("; ", phrases);
    }

    /// <summary>Whether something goes without saying beside what else is done with a row.</summary>
    private static bool GoesWithout(AccessKinds kinds, IEnumerable<AccessKinds> all) => kinds switch
    {
        AccessKinds.Reads => all.Any(other => other is not (AccessKinds.Reads or AccessKinds.ReadsAll or AccessKinds.Adds)),
        AccessKinds.Writes => all.Any(other => (other & AccessKinds.Creates) != 0),
        _ => false,
    };

    private static string? Cost(AccessModel access) => access switch
    {
        { MemberKind: StateMemberKind.Cell, IsChange: true } => $"reads or writes {Code(access.Member)}",
        { MemberKind: StateMemberKind.Cell } => $"writes {Code(access.Member)}",
        { MemberKind: StateMemberKind.Accumulator } when access.Has(AccessKinds.Reads) => $"adds to {Code(access.Member)}",
        { MemberKind: StateMemberKind.Table } when access.Has(AccessKinds.ReadsAll) => $"changes {Code(access.Member)}",
        _ => null,
    };

    private static string Step(DocumentedStepModel step)
    {
        var kinds = step.Kinds.Length == 0 ? "" : $" ({step.Kinds})";
        var times = step.ForEach is null ? "" : step.IsAtMostOnce ? $" if there is {Code(step.ForEach)}" : $" for each of {Code(step.ForEach)}";
        return $"{Code(step.Name)}{kinds}{times}: {Accesses(step.Rows)}";
    }

    private static string Conflict(MemberConflictsModel conflict)
    {
        var more = conflict.Commands.Count - NamedCommands;
        var names = string.Join(", ", conflict.Commands.Take(NamedCommands).Select(Code));
        return $"{Code(conflict.Member)} {(conflict.IsAlways ? "always" : "where keys are equal")}: {names}{(more > 0 ? $" and {more} more" : "")}";
    }

    private static IEnumerable<string> List(string title, IEnumerable<string> items)
    {
        var lines = items.Select(item => $"<item><description>{item}</description></item>").ToList();
        return lines.Count == 0 ? [] : [Paragraph(title), "<list type=\"bullet\">", .. lines, "</list>"];
    }

    private static string Paragraph(string text) => $"<para>{text}</para>";

    private static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text.Substring(1)}.";

    private static string Code(string text) => $"<c>{text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;")}</c>";
}
