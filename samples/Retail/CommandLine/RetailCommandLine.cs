using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using Stepwright;

namespace Retail;

/// <summary>The program, from its arguments to its exit code.</summary>
internal static class RetailCommandLine
{
    private const int Replayed = 0;
    private const int Rejected = 2;
    private const int Interrupted = 130;

    private const int SkippedRowsShown = 5;

    /// <summary>How long it repeats where nobody said how often: enough for the just-in-time compiler to be through with it.</summary>
    private static readonly TimeSpan Unasked = TimeSpan.FromSeconds(0.5);

    /// <summary>Runs the program.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="console">Where progress and report go.</param>
    /// <param name="error">Where messages go about what cannot be used.</param>
    /// <param name="token">Stops the program, with nothing changed.</param>
    public static int Run(IReadOnlyList<string> arguments, IAnsiConsole console, TextWriter error, CancellationToken token)
    {
        try
        {
            var options = RetailOptions.Parse(arguments);
            if (options.WantsHelp) console.Profile.Out.Writer.WriteLine(RetailOptions.Help);
            else Replay(options, console, token);
            return Replayed;
        }
        catch (RejectedInputException e)
        {
            error.WriteLine(e.Message);
            return Rejected;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("Cancelled: the running batch was undone, nothing was changed, no JSON was written.");
            return Interrupted;
        }
    }

    private static void Replay(RetailOptions options, IAnsiConsole console, CancellationToken token)
    {
        if (options.Json is { } output) RequireFolder(output);
        InvoiceRows rows = options.File is { } file
            ? ProgressDisplay.Show(console, $"Reading {file}", progress => InvoiceFile.Read(file, options.SkipBadRows, progress, token))
            : SyntheticMonth.Generate(options.Seed ?? SyntheticMonth.DefaultSeed);
        var book = InvoiceBook.Gather(rows.Rows);
        WriteSource(console.Profile.Out.Writer, rows, book);

        using var replay = new Replay(book, options.Stock, new ExecutorOptions
        {
            MaxDegreeOfParallelism = options.Workers ?? Environment.ProcessorCount,
            Atomicity = options.Atomicity,
        });
        var (run, measured) = ProgressDisplay.Show(console, "Replaying", progress => Repeat(replay, options.Repeat, progress, token));

        ReplayReport.Write(console, book, rows.Skipped.Count, run, measured);
        if (options.Json is { } path) WriteJson(path, run);
    }

    /// <summary>Better now than after an hour of repeats.</summary>
    private static void RequireFolder(string path)
    {
        if (Directory.Exists(path))
            throw new RejectedInputException($"--json: {path} is a folder. Name a file in it.");
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(folder))
            throw new RejectedInputException($"--json: there is no folder {folder}. Create it, or name a file elsewhere.");
    }

    private static void WriteJson(string path, ReplayRun run)
    {
        using var json = new MemoryStream();
        ReplayJson.Write(json, run);
        try
        {
            File.WriteAllBytes(path, json.ToArray());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RejectedInputException($"--json: {path} cannot be written: {e.Message} Name another file.");
        }
    }

    private static (ReplayRun Last, Measurement Measured) Repeat(Replay replay, int? times, IProgress<double> progress, CancellationToken token)
    {
        var costs = new List<RunCost>();
        long start = Stopwatch.GetTimestamp();
        while (true)
        {
            ReplayRun run = replay.Run(token);
            costs.Add(run.Cost);
            double done = times is { } wanted ? (double)costs.Count / wanted : Stopwatch.GetElapsedTime(start) / Unasked;
            progress.Report(Math.Min(done, 1));
            if (done >= 1) return (run, Measurement.Of(costs));
        }
    }

    private static void WriteSource(TextWriter output, InvoiceRows rows, InvoiceBook book)
    {
        string period = rows.Rows.Count == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture, $", {rows.Rows.Min(row => row.Date):yyyy-MM-dd} to {rows.Rows.Max(row => row.Date):yyyy-MM-dd}");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{rows.Source}: {rows.Rows.Count:N0} rows, {book.Invoices.Length:N0} invoices, {book.Products.Count:N0} products, {book.Customers.Count:N0} customers{period}"));

        if (rows.Skipped.Count == 0) return;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Skipped.Count:N0} malformed rows skipped:"));
        foreach (string fault in rows.Skipped.Take(SkippedRowsShown)) output.WriteLine($"  {fault}");
        if (rows.Skipped.Count > SkippedRowsShown) output.WriteLine("  …");
    }
}
