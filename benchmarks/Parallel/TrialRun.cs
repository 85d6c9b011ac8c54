using Stepwright.Benchmarks.Measuring;
using Stepwright.Benchmarks.Parallel.Trials;
using Stepwright.Benchmarks.Planning;

namespace Stepwright.Benchmarks.Parallel;

/// <summary>Measures trials, for a time that is the same for each.</summary>
internal sealed class TrialRun
{
    /// <summary>The workers of the parallel side.</summary>
    public const int Workers = 2;

    private const int RecordedRuns = 5;

    private readonly TimeSpan _sharedWarmUp;
    private readonly TimeSpan _warmUp;
    private readonly TimeSpan _time;

    public TrialRun(bool isQuick)
    {
        _sharedWarmUp = TimeSpan.FromMilliseconds(isQuick ? 160 : 600);
        _warmUp = TimeSpan.FromMilliseconds(isQuick ? 60 : 240);
        _time = TimeSpan.FromMilliseconds(isQuick ? 150 : 1_500);
    }

    /// <summary>
    /// Runs the first trial of each group: trials share code, and what the just-in-time compiler makes of it depends on all who
    /// call it. What a trial alone uses is warmed up when it is measured.
    /// </summary>
    public void WarmUp(IEnumerable<Trial> trials)
    {
        foreach (var trial in trials.DistinctBy(trial => trial.Group))
        {
            using var parallel = trial.Prepare(Workers);
            using var serial = trial.Prepare(1);
            Interleaved.WarmUp(parallel.Workload, serial.Workload, _sharedWarmUp);
        }
    }

    public TrialResult Measure(Trial trial)
    {
        using var parallel = trial.Prepare(Workers);
        using var serial = trial.Prepare(1);
        Interleaved.WarmUp(parallel.Workload, serial.Workload, _warmUp);
        var measurement = Interleaved.Measure(parallel.Workload, serial.Workload, _time);
        var bytes = Allocations.PerOperation(parallel.Workload);
        var width = parallel.Recorder is { } recorder ? MeasuredPlan.Of(recorder, RecordedRuns).Width : (double?)null;
        return new TrialResult(trial, parallel.Workload.Operations, measurement, bytes, width);
    }
}
