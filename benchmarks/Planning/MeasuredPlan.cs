using System.Diagnostics;
using Stepwright.Benchmarks.Measuring;

namespace Stepwright.Benchmarks.Planning;

/// <summary>
/// A plan with what its units cost, in nanoseconds: medians over several recorded runs of the batch, because whatever else the
/// machine does hits other units each time.
/// </summary>
internal sealed class MeasuredPlan
{
    private readonly PlanRecord _plan;
    private readonly double[] _costs;

    private MeasuredPlan(PlanRecord plan, double[] costs)
    {
        _plan = plan;
        _costs = costs;
    }

    public int Units => _costs.Length;

    /// <summary>The time from where a worker is free for a unit to where it is free for the next.</summary>
    public double TimeOf(int unit) => Math.Max(1, HandOver + _costs[unit]);

    /// <summary>What all units cost, without the hand-overs.</summary>
    public double TotalCost => _costs.Sum();

    /// <summary>What the dearest chain of units costs that wait for each other, with a hand-over before each.</summary>
    public required double CriticalPath { get; init; }

    /// <summary>How many units can run at once, on average, if the processors do not limit it.</summary>
    public double Width => (TotalCost + (Units * HandOver)) / CriticalPath;

    /// <summary>What planning a unit costs while others run.</summary>
    public required double PlanningOfUnit { get; init; }

    /// <summary>
    /// What a worker takes from one unit to the next that is ready. Only with the cost of a unit does it say something: processors
    /// overlap the two with the reading of the clock between them, so that short ones may come out below 0.
    /// </summary>
    public required double HandOver { get; init; }

    /// <summary>What is done before and after, on one thread.</summary>
    public required double Rest { get; init; }

    /// <summary>The share of the units that other workers ran than the one that plans; near 0 where these got no processor.</summary>
    public required double ShareOfOthers { get; init; }

    /// <summary>How many units, from the first on, a unit waits for all of.</summary>
    public int AfterOf(int unit) => _plan.Units[unit].After;

    /// <summary>The other units that a unit waits for.</summary>
    public ReadOnlySpan<int> PredecessorsOf(int unit) => _plan.PredecessorsOf(unit);

    public static MeasuredPlan Of(IPlanRecorder recorder, int runs)
    {
        var records = new RecordedRun[runs];
        for (var i = 0; i < runs; i++)
            records[i] = recorder.Record();
        var plan = records[0].Plan;
        if (records.Any(record => record.Plan.Units.Length != plan.Units.Length))
            throw new InvalidOperationException("Two runs of one batch were planned differently.");

        var costs = new double[plan.Units.Length];
        for (var unit = 0; unit < costs.Length; unit++)
            costs[unit] = Median(records.Select(record => CostOf(record.Plan, unit)));
        var handOver = Median(records.Select(HandOverOf));
        return new MeasuredPlan(plan, costs)
        {
            CriticalPath = CriticalPathOf(plan, costs, handOver),
            PlanningOfUnit = Median(records.Select(record => Nanoseconds(record.Plan.Started, record.Plan.Planned))) / costs.Length,
            HandOver = handOver,
            Rest = Median(records.Select(RestOf)),
            ShareOfOthers = Median(records.Select(ShareOfOthersIn)),
        };
    }

    private static double CriticalPathOf(PlanRecord plan, double[] costs, double handOver)
    {
        // The latest end of all units up to each, for those that wait for all before them.
        var latest = new double[costs.Length + 1];
        var ends = new double[costs.Length];
        for (var unit = 0; unit < costs.Length; unit++)
        {
            var ready = latest[plan.Units[unit].After];
            foreach (var predecessor in plan.PredecessorsOf(unit))
                ready = Math.Max(ready, ends[predecessor]);
            ends[unit] = ready + Math.Max(1, handOver + costs[unit]);
            latest[unit + 1] = Math.Max(latest[unit], ends[unit]);
        }

        return latest[^1];
    }

    private static double CostOf(PlanRecord plan, int unit) =>
        Nanoseconds(plan.Times[unit].Started, plan.Times[unit].Ended) - ReadingOfClock.Nanoseconds;

    // Where a worker goes on with the next unit in batch order it has hardly waited for it.
    private static double HandOverOf(RecordedRun record)
    {
        var times = record.Plan.Times;
        var gaps = new List<double>();
        for (var unit = 1; unit < times.Length; unit++)
        {
            if (times[unit].Worker == times[unit - 1].Worker && times[unit].Started >= times[unit - 1].Ended)
                gaps.Add(Nanoseconds(times[unit - 1].Ended, times[unit].Started) - ReadingOfClock.Nanoseconds);
        }

        return gaps.Count == 0 ? 0 : Median(gaps);
    }

    private static double RestOf(RecordedRun record)
    {
        var last = record.Plan.Planned;
        foreach (var time in record.Plan.Times)
            last = Math.Max(last, time.Ended);
        return Nanoseconds(record.Started, record.Plan.Started) + Nanoseconds(last, record.Ended);
    }

    private static double ShareOfOthersIn(RecordedRun record)
    {
        var others = 0;
        foreach (var time in record.Plan.Times)
            others += time.Worker > 0 ? 1 : 0;
        return (double)others / record.Plan.Times.Length;
    }

    private static double Median(IEnumerable<double> values) => Spread.Of(values).Median;

    // A TimeSpan would round to 100 ns.
    private static double Nanoseconds(long from, long to) => (to - from) * (1e9 / Stopwatch.Frequency);
}
