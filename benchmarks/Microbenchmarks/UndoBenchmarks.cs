using BenchmarkDotNet.Attributes;
using Stepwright.Benchmarks.Banking;

namespace Stepwright.Benchmarks.Microbenchmarks;

/// <summary>A command that writes two rows in two steps; its third step lets it stand or fails it.</summary>
[MemoryDiagnoser]
public class UndoBenchmarks
{
    private readonly Action _succeed = BankWorkloads.ExecuteReviewed(approved: true).Run;
    private readonly Action _fail = BankWorkloads.ExecuteReviewed(approved: false).Run;

    [Benchmark(Baseline = true, OperationsPerInvoke = BankWorkloads.Commands)]
    public void Succeed() => _succeed();

    [Benchmark(OperationsPerInvoke = BankWorkloads.Commands)]
    public void Fail() => _fail();
}
