using System.Text;

namespace Stepwright;

/// <summary>Writes conflicts as a Markdown table.</summary>
internal static class ConflictMarkdown
{
    public static string Of(CommandAccesses[] commands)
    {
        var text = new StringBuilder();
        Row(text, commands.Select(command => Escaped(command.Name)).Prepend(""));
        Row(text, commands.Select(_ => "---").Prepend("---"));
        foreach (var row in commands)
        {
            var cells = commands.Select(column => string.Join(", ", row.ConflictsWith(column).Select(Cell)));
            Row(text, cells.Prepend(Escaped(row.Name)));
        }

        return text.Append("\nBold: always. Else: where keys are equal.\n").ToString();
    }

    private static string Cell(Conflict conflict) => conflict.IsAlways ? $"**{Escaped(conflict.Member)}**" : Escaped(conflict.Member);

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    // A low line at either end of a name begins emphasis.
    private static string Escaped(string name) => name.Replace("_", "\\_", StringComparison.Ordinal);
}
