namespace Stepwright.Benchmarks.Parallel.Reporting;

/// <summary>A table of texts. The first column is aligned to the left, the others to the right.</summary>
/// <param name="Title">What the table shows.</param>
/// <param name="Columns">The heads of the columns.</param>
/// <param name="Rows">The cells, as many in each row as there are columns.</param>
internal sealed record Grid(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public void WriteText(TextWriter writer)
    {
        var widths = Columns.Select((column, i) => Rows.Select(row => row[i].Length).Append(column.Length).Max()).ToArray();
        writer.WriteLine();
        writer.WriteLine($"{Title}:");
        foreach (var row in Rows.Prepend(Columns))
            writer.WriteLine(string.Join("  ", row.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))).TrimEnd());
    }

    public void WriteMarkdown(TextWriter writer)
    {
        writer.WriteLine();
        writer.WriteLine($"{Title}:");
        writer.WriteLine();
        writer.WriteLine(Line(Columns));
        writer.WriteLine(Line(Columns.Select((_, i) => i == 0 ? "---" : "---:")));
        foreach (var row in Rows)
            writer.WriteLine(Line(row));
    }

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
