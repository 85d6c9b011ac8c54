using System.Globalization;
using Spectre.Console;

namespace Retail;

/// <summary>The tables at the end of a replay.</summary>
internal static class ReplayReport
{
    private const int BestProducts = 10;

    public static void Write(IAnsiConsole console, InvoiceBook book, int skippedRows, ReplayRun run, Measurement measured)
    {
        console.Write(Figures(book, skippedRows, run, measured));
        console.Write(Best(book, run.Warehouse));
        WriteNotes(console.Profile.Out.Writer, book, run, measured);
    }

    private static Table Figures(InvoiceBook book, int skippedRows, ReplayRun run, Measurement measured)
    {
        var (committed, rejected, undone, rejectedBy, _) = run.Outcomes;
        Sales sales = run.Warehouse.Sales.Value;
        var table = new Table().AddColumn("figure").AddColumn(new TableColumn("value").RightAligned());

        Add("invoices", $"{book.Invoices.Length:N0}");
        Add("  committed", $"{committed:N0}");
        Add("  rejected", $"{rejected:N0}");
        foreach (var (code, count) in rejectedBy) Add($"    {code}", $"{count:N0}");
        if (undone > 0) Add("  undone with the rejected one", $"{undone:N0}");
        if (skippedRows > 0) Add("malformed rows skipped", $"{skippedRows:N0}");
        Add("lines of committed invoices", $"{sales.Lines:N0}");
        Add("revenue, pounds", $"{sales.Revenue:N2}");
        Add("time of the executor (*)", $"{measured.Execute.TotalMilliseconds:N3} ms");
        Add("time with filling the batch", $"{measured.FillAndExecute.TotalMilliseconds:N3} ms");
        Add("invoices a second (*)", ASecond(book.Invoices.Length));
        Add("lines a second (*)", ASecond(book.Lines));
        Add("bytes allocated per invoice (*)", $"{measured.AllocatedBytes / Math.Max(1, book.Invoices.Length):N1}");
        return table;

        void Add(string figure, FormattableString value) =>
            table.AddRow(Markup.Escape(figure), Markup.Escape(value.ToString(CultureInfo.InvariantCulture)));

        // A batch that one rejection undid stopped there: what it never came to has no speed.
        FormattableString ASecond(int count) => $"{(undone > 0 ? "-" : (count / measured.Execute.TotalSeconds).ToString("N0", CultureInfo.InvariantCulture))}";
    }

    private static Table Best(InvoiceBook book, Warehouse warehouse)
    {
        var table = new Table().Title($"The {BestProducts} best products, by pieces sold")
            .AddColumn("product").AddColumn("description")
            .AddColumn(new TableColumn("sold").RightAligned()).AddColumn(new TableColumn("on hand").RightAligned());
        var best = warehouse.Products
            .Where(entry => entry.Value.Sold > 0)
            .OrderByDescending(entry => entry.Value.Sold).ThenBy(entry => entry.Key.Value, StringComparer.Ordinal)
            .Take(BestProducts);
        foreach (var (code, product) in best)
            table.AddRow(
                Markup.Escape(code.Value), Markup.Escape(book.Products[code]),
                product.Sold.ToString("N0", CultureInfo.InvariantCulture), product.OnHand.ToString("N0", CultureInfo.InvariantCulture));
        return table;
    }

    private static void WriteNotes(TextWriter output, InvoiceBook book, ReplayRun run, Measurement measured)
    {
        string runs = measured.Runs == 1 ? "one cold run; --repeat 100 gives a median of warm ones" : $"median of {measured.Runs} runs, each on a fresh warehouse";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"(*) {runs}; the executor alone, over all {book.Lines:N0} lines of the batch."));
        if (run.Outcomes.Rejected > 0)
            output.WriteLine("    A rejected invoice allocates the message of its failure, and stops at the line that failed.");
        if (run.Outcomes is { Undone: > 0, FirstRejection: var (index, failure) })
            output.WriteLine($"Nothing was committed: invoice {book.Invoices[index].Number} was rejected ({failure.Code}: {failure.Message}) and took all others with it.");
    }
}
