using System.Diagnostics;

namespace Stepwright.Simulation;

internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments.Contains("--help") || arguments.Contains("-h"))
        {
            Console.WriteLine(SimulationOptions.Usage);
            return 0;
        }

        try
        {
            return Run(SimulationOptions.Parse(arguments));
        }
        catch (FormatException exception)
        {
            Console.Error.WriteLine($"{exception.Message} Say --help for those that there are.");
            return 2;
        }
    }

    private static int Run(SimulationOptions options)
    {
        var isStopped = false;
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            Volatile.Write(ref isStopped, true);
        };

        var watch = Stopwatch.StartNew();
        var series = new TrialSeries(options.Seed, options.OnThreads);
        var report = options.Case is { } number
            ? series.Run(number, tally => tally.Cases == 1)
            : series.Run(0, tally => tally.Batches >= options.Batches || watch.Elapsed.TotalMinutes >= options.Minutes || Volatile.Read(ref isStopped));
        if (report is not null)
            Console.WriteLine($"{report}\n");
        TallyReport.Write(Console.Out, series.Tally, options, watch.Elapsed, mismatches: report is null ? 0 : 1);
        return report is null ? 0 : 1;
    }
}
