using System.Diagnostics;
using System.Globalization;

namespace Stepwright.JsonFuzzing;

internal static class Program
{
    private const int InputsBetweenReports = 50_000;

    private static int Main(string[] arguments)
    {
        if (arguments.Contains("--help") || arguments.Contains("-h"))
        {
            Console.WriteLine(FuzzingOptions.Usage);
            return 0;
        }

        try
        {
            return Run(FuzzingOptions.Parse(arguments));
        }
        catch (FormatException exception)
        {
            Console.Error.WriteLine($"{exception.Message} Say --help for those that there are.");
            return 2;
        }
    }

    private static int Run(FuzzingOptions options)
    {
        var isStopped = false;
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            Volatile.Write(ref isStopped, true);
        };

        var watch = Stopwatch.StartNew();
        var series = new Series(options.Seed);
        var (first, count) = options.Case is { } only ? (only, 1L) : (0L, options.Inputs);
        for (var number = first; number < first + count && watch.Elapsed.TotalMinutes < options.Minutes && !Volatile.Read(ref isStopped); number++)
        {
            if (series.Inputs > 0 && series.Inputs % InputsBetweenReports == 0)
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{series.Inputs:N0} inputs, {series.Differences:N0} disagreements, {watch.Elapsed.TotalSeconds:N0} s"));
            series.Run(number);
        }

        series.Write(Console.Out);
        return series.Differences == 0 ? 0 : 1;
    }
}
