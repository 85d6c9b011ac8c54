using BenchmarkDotNet.Attributes;
using Stepwright.Benchmarks.Banking;

namespace Stepwright.Benchmarks.Microbenchmarks;

/// <summary>A two-row transfer with a balance check.</summary>
[MemoryDiagnoser]
public class TransferBenchmarks
{
    private readonly Action _tableLoop = BankWorkloads.TableLoop().Run;
    private readonly Action _dictionaryLoop = BankWorkloads.DictionaryLoop().Run;
    private readonly Action _execute = BankWorkloads.Execute().Run;
    private readonly Action _fillAndExecute = BankWorkloads.FillAndExecute().Run;

    [Benchmark(Baseline = true, OperationsPerInvoke = BankWorkloads.Commands)]
    public void TableLoop() => _tableLoop();

    [Benchmark(OperationsPerInvoke = BankWorkloads.Commands)]
    public void DictionaryLoop() => _dictionaryLoop();

    [Benchmark(OperationsPerInvoke = BankWorkloads.Commands)]
    public void Execute() => _execute();

    [Benchmark(OperationsPerInvoke = BankWorkloads.Commands)]
    public void FillAndExecute() => _fillAndExecute();
}
