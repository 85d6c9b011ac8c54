using System.Globalization;
using System.Text;

namespace Stepwright;

/// <summary>Writes a preview as Markdown.</summary>
internal static class PreviewMarkdown
{
    public static string Of(BatchPreview preview, string[] commands, BatchConflicts? conflicts)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{preview.Committed} committed, {preview.Failed} failed, {preview.Unknown} unknown, {preview.Diff.Count} rows changed.\n\n");
        text.Append("| # | command | outcome | suggestion | waits for |\n| ---: | --- | --- | --- | --- |\n");
        for (var command = 0; command < commands.Length; command++)
        {
            var outcome = preview.Outcomes[command];
            var waits = conflicts is null ? "" : string.Join(", ", conflicts.WaitsFor(command));
            text.Append(CultureInfo.InvariantCulture, $"| {command} | {Escaped(commands[command])} | {Escaped(outcome.ToString())} | {Escaped($"{outcome.Suggestion}")} | {Escaped(waits)} |\n");
        }

        return conflicts is null ? text.ToString() : text.Append(CultureInfo.InvariantCulture, $"\n{Escaped(conflicts.ToString())}.\n").ToString();
    }

    // A low line at either end of a word begins emphasis, a bar ends a cell, and so does the end of a line.
    private static string Escaped(string text) => text
        .Replace("_", "\\_", StringComparison.Ordinal)
        .Replace("|", "\\|", StringComparison.Ordinal)
        .ReplaceLineEndings(" ");
}
