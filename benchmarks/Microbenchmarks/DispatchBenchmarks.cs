using BenchmarkDotNet.Attributes;
using Stepwright.Benchmarks.Banking;

namespace Stepwright.Benchmarks.Microbenchmarks;

/// <summary>An empty step.</summary>
[MemoryDiagnoser]
public class DispatchBenchmarks
{
    private readonly Action _call = BankWorkloads.PingLoop().Run;
    private readonly Action _execute = BankWorkloads.ExecutePings().Run;

    [Benchmark(Baseline = true, OperationsPerInvoke = BankWorkloads.Commands)]
    public void Call() => _call();

    [Benchmark(OperationsPerInvoke = BankWorkloads.Commands)]
    public void Execute() => _execute();
}
