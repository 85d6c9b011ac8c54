using BenchmarkDotNet.Attributes;
using Stepwright.Benchmarks.Parallel.Trials;

namespace Stepwright.Benchmarks.Microbenchmarks;

/// <summary>The batches of all trials but the transfers.</summary>
[MemoryDiagnoser]
public class ParallelBatchBenchmarks : TrialBenchmarks
{
    public static IEnumerable<string> Names =>
        TrialList.Create().Where(trial => trial.Group != TransferTrials.Group).Select(trial => trial.Name);

    [ParamsSource(nameof(Names))]
    public string Trial { get; set; } = "";

    [GlobalSetup]
    public void Prepare() => Prepare(Trial);
}
