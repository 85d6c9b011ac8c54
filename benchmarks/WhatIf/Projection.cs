using Stepwright.Benchmarks.Measuring;
using Stepwright.Benchmarks.Parallel;
using Stepwright.Benchmarks.Parallel.Trials;
using Stepwright.Benchmarks.Planning;

namespace Stepwright.Benchmarks.WhatIf;

/// <summary>What more cores would give to a trial's batch, from its plan and what its units cost.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="Plan">The plan of its batch.</param>
/// <param name="Serial">The nanoseconds of a batch with one worker, measured.</param>
/// <param name="Measured">The speed-up of the workers that the machine has, measured, every batch planned.</param>
internal sealed record Projection(Trial Trial, MeasuredPlan Plan, double Serial, double Measured)
{
    private const int RecordedRuns = 25;

    // A limit that takes this share of the time is what the speed-up is limited by.
    private const double LimitingShare = 0.9;

    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Time = TimeSpan.FromMilliseconds(1_000);

    /// <summary>The speed-up if nothing but the chains of conflicts were in the way.</summary>
    public double BoundOfChains => Serial / Plan.CriticalPath;

    /// <summary>The speed-up if nothing but planning, which one worker does, were in the way.</summary>
    public double BoundOfPlanning => Serial / (PlanningTime + Plan.Rest);

    private double PlanningTime => Plan.Units * Plan.PlanningOfUnit;

    public static Projection Of(Trial trial)
    {
        using var parallel = trial.Prepare(TrialRun.Workers);
        using var serial = trial.Prepare(1);
        var recorder = parallel.Recorder!;
        recorder.AlwaysPlans = true;
        Interleaved.WarmUp(parallel.Workload, serial.Workload, WarmUp);
        var measurement = Interleaved.Measure(parallel.Workload, serial.Workload, Time);
        var measured = Spread.Of(measurement.Samples.Select(sample => sample.Reference / sample.Subject)).Median;
        return new Projection(trial, MeasuredPlan.Of(recorder, RecordedRuns), measurement.Reference.Median * serial.Workload.Operations, measured);
    }

    /// <summary>The speed-up on a number of cores, simulated.</summary>
    public Speed On(int cores)
    {
        var time = ListSchedule.TimeOf(Plan, cores);
        var limit = PlanningTime >= LimitingShare * time ? Limit.Planning
            : Plan.CriticalPath >= LimitingShare * time ? Limit.Chains
            : Limit.Cores;
        return new Speed(Serial / (time + Plan.Rest), limit);
    }
}
