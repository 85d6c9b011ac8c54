using System.Globalization;

namespace Stepwright.Simulation;

/// <summary>What trials went through, as lines of text.</summary>
internal static class TallyReport
{
    public static void Write(TextWriter writer, Tally tally, SimulationOptions options, TimeSpan elapsed, int mismatches)
    {
        Line(writer, "seed", $"{options.Seed}");
        Line(writer, "seconds", $"{elapsed.TotalSeconds:F1}");
        Line(writer, "cases", $"{tally.Cases:N0}");
        Line(writer, "batches", $"{tally.Batches:N0}, {tally.Modelled:N0} of them on the model too");
        Line(writer, "commands", $"{tally.Commands:N0}{(options.OnThreads ? "" : $", {tally.Planned:N0} up to the last of its batch that was planned, and {tally.Commands - tally.Planned:N0} behind them run serially")}");
        Line(writer, "schedules", $"{Counts(tally.Schedules)}{(options.OnThreads ? "" : $"; {tally.Preemptive:N0} of them preemptive")}");
        Line(writer, options.OnThreads ? "hold-ups" : "hand-overs", $"{tally.HandOvers:N0}");
        Line(writer, "outside", $"{(options.OnThreads ? "" : $"put off {tally.PutOff:N0} times, ")}{tally.Lost:N0} effects lost");
        Line(writer, "corrected", $"{tally.Recovered:N0} commands");
        Line(writer, "history", $"{tally.Retraced:N0} cases, gone back and forth {tally.Moves:N0} times");
        Line(writer, "snapshots", $"alive in {tally.Watched:N0} batches");
        Line(writer, "failures", $"{Counts(tally.Failures)}");
        Line(writer, "batches undone", $"{tally.Undone:N0} by a failure, {tally.Cancellations:N0} by cancelling");
        Line(writer, "mismatches", $"{mismatches}");
    }

    private static string Counts(SortedDictionary<string, long> counts) =>
        string.Join(", ", counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Key} {count.Value:N0}")));

    private static void Line(TextWriter writer, string name, FormattableString text) =>
        writer.WriteLine($"{name,-16} {text.ToString(CultureInfo.InvariantCulture)}");
}
