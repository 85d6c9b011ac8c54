using BenchmarkDotNet.Attributes;
using Stepwright.Benchmarks.Baseline;

namespace Stepwright.Benchmarks.Microbenchmarks;

/// <summary>The same commands through reflection and JSON snapshots, and through the executor.</summary>
[MemoryDiagnoser]
public class BaselineBenchmarks
{
    private readonly Action _baseline = BaselineWorkloads.ExecuteBaseline().Run;
    private readonly Action _execute = BaselineWorkloads.Execute().Run;

    [Benchmark(Baseline = true, OperationsPerInvoke = BaselineWorkloads.Commands)]
    public void ExecuteBaseline() => _baseline();

    [Benchmark(OperationsPerInvoke = BaselineWorkloads.Commands)]
    public void Execute() => _execute();
}
