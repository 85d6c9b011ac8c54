namespace Stepwright.Benchmarks.Parallel.Reporting;

/// <summary>A trial in a line, printed when it is measured.</summary>
internal static class TrialLine
{
    public static string Head => Line("trial", "speed-up", "quartiles", "serial ns", "2 workers ns", "width", "B/cmd", "batch", "rounds", "");

    public static string Of(TrialResult result) => Line(
        result.Trial.Name,
        Numbers.Ratio(result.SpeedUp.Median),
        Numbers.Quartiles(result.SpeedUp),
        Numbers.Nanoseconds(result.Measurement.Reference.Median),
        Numbers.Nanoseconds(result.Measurement.Subject.Median),
        Numbers.Width(result.PlanWidth),
        Numbers.Bytes(result.BytesPerCommand),
        Numbers.Count(result.Commands),
        Numbers.Count(result.Measurement.Samples.Count),
        result.Figure.Verdict(result.SpeedUp.Median));

    private static string Line(
        string trial, string speedUp, string quartiles, string serial, string parallel, string width, string bytes, string batch, string rounds, string verdict) =>
        $"{trial,-27} {speedUp,8}  {quartiles,-12} {serial,11} {parallel,13} {width,6} {bytes,7} {batch,6} {rounds,7}  {verdict}".TrimEnd();
}
