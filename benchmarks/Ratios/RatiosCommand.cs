using System.Globalization;
using Stepwright.Benchmarks.Measuring;
using Stepwright.Benchmarks.Pairs;

namespace Stepwright.Benchmarks.Ratios;

/// <summary>The short run: measures pairs and prints a line for each figure.</summary>
internal static class RatiosCommand
{
    public const string Name = "ratios";

    /// <summary>Measures the pairs named, by name or by group, or all.</summary>
    /// <returns>The process's exit code.</returns>
    public static int Run(ReadOnlySpan<string> names)
    {
        var all = PairList.Create();
        var asked = new List<Pair>();
        foreach (var name in names)
        {
            var named = all.Where(pair => pair.Name == name || pair.Group == name).ToList();
            if (named.Count == 0)
            {
                Console.Error.WriteLine($"There is no pair '{name}'. There are: {string.Join(", ", all.Select(other => other.Name))}.");
                return ExitCodes.BadUsage;
            }

            asked.AddRange(named);
        }

        if (asked.Count == 0)
            asked.AddRange(all);

        // All of a group are warmed up whichever is asked for: they share code, and what the compiler makes of it depends on all who call it.
        foreach (var pair in all.Where(pair => asked.Any(other => other.Group == pair.Group)))
            Interleaved.WarmUp(pair.Subject, pair.Reference);

        Console.WriteLine(Line("pair", "figure", "median", "quartiles", "B/op", "ns/op", "against", ""));
        foreach (var pair in asked)
            Print(pair, Interleaved.Measure(pair.Subject, pair.Reference));
        return ExitCodes.Success;
    }

    private static void Print(Pair pair, Measurement measurement)
    {
        foreach (var figure in pair.Figures)
        {
            var spread = figure.Of(measurement);
            Console.WriteLine(Line(
                pair.Name,
                figure.Name,
                figure.Text(spread.Median),
                $"{figure.Text(spread.Lower)} .. {figure.Text(spread.Upper)}",
                Number("0.##", measurement.Bytes),
                Number("0.0", measurement.Subject.Median),
                Number("0.0", measurement.Reference.Median),
                figure.Verdict(spread.Median)));
        }
    }

    private static string Number(string format, double value) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Line(
        string pair, string figure, string median, string quartiles, string bytes, string subject, string reference, string verdict) =>
        $"{pair,-26} {figure,-28} {median,9}  {quartiles,-20} {bytes,7} {subject,8} {reference,10}  {verdict}".TrimEnd();
}
