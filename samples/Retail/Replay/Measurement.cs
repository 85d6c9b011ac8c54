namespace Retail;

/// <summary>The figures of repeated runs.</summary>
/// <param name="Runs">How many there were.</param>
/// <param name="Execute">Median time of the executor alone.</param>
/// <param name="FillAndExecute">Median time with filling the batch.</param>
/// <param name="AllocatedBytes">Median of the bytes that the executor allocated.</param>
internal sealed record Measurement(int Runs, TimeSpan Execute, TimeSpan FillAndExecute, double AllocatedBytes)
{
    public static Measurement Of(IReadOnlyCollection<RunCost> costs) => new(
        costs.Count,
        TimeSpan.FromTicks((long)Median(costs.Select(cost => cost.Execute.Ticks))),
        TimeSpan.FromTicks((long)Median(costs.Select(cost => (cost.Fill + cost.Execute).Ticks))),
        Median(costs.Select(cost => cost.AllocatedBytes)));

    private static double Median(IEnumerable<long> values)
    {
        long[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2.0;
    }
}
