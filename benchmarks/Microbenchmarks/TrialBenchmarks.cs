using BenchmarkDotNet.Attributes;
using Stepwright.Benchmarks.Parallel;
using Stepwright.Benchmarks.Parallel.Trials;

namespace Stepwright.Benchmarks.Microbenchmarks;

/// <summary>A trial's batch with a number of workers; the time is of the whole batch.</summary>
public abstract class TrialBenchmarks
{
    private Contender? _contender;
    private Action _run = () => { };

    [Params(1, TrialRun.Workers)]
    public int Workers { get; set; }

    [Benchmark]
    public void Execute() => _run();

    [GlobalCleanup]
    public void Dismiss() => _contender?.Dispose();

    protected void Prepare(string name)
    {
        _contender = TrialList.Create().Single(trial => trial.Name == name).Prepare(Workers);
        _run = _contender.Workload.Run;
    }
}
