namespace Stepwright.Benchmarks.Parallel.Reporting;

/// <summary>Trials as a table of one row each.</summary>
internal static class TrialGrid
{
    public static Grid Create(IEnumerable<TrialResult> results) => new(
        "Other batches",
        ["trial", "commands", "speed-up", "quartiles", "serial, ns", "2 workers, ns", "width", "bytes", "rounds"],
        [.. results.Select(Row)]);

    private static IReadOnlyList<string> Row(TrialResult result) =>
    [
        $"{result.Trial.Name}: {result.Trial.Summary}",
        Numbers.Count(result.Commands),
        Numbers.Ratio(result.SpeedUp.Median),
        Numbers.Quartiles(result.SpeedUp),
        Numbers.Nanoseconds(result.Measurement.Reference.Median),
        Numbers.Nanoseconds(result.Measurement.Subject.Median),
        Numbers.Width(result.PlanWidth),
        Numbers.Bytes(result.BytesPerCommand),
        Numbers.Count(result.Measurement.Samples.Count),
    ];
}
