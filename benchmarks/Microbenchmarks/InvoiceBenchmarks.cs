using BenchmarkDotNet.Attributes;
using Stepwright.Benchmarks.Invoicing;

namespace Stepwright.Benchmarks.Microbenchmarks;

/// <summary>A 20-line invoice.</summary>
[MemoryDiagnoser]
public class InvoiceBenchmarks
{
    private readonly Action _tableLoop = ShopWorkloads.TableLoop().Run;
    private readonly Action _dictionaryLoop = ShopWorkloads.DictionaryLoop().Run;
    private readonly Action _execute = ShopWorkloads.Execute().Run;

    [Benchmark(Baseline = true, OperationsPerInvoke = ShopWorkloads.Commands)]
    public void TableLoop() => _tableLoop();

    [Benchmark(OperationsPerInvoke = ShopWorkloads.Commands)]
    public void DictionaryLoop() => _dictionaryLoop();

    [Benchmark(OperationsPerInvoke = ShopWorkloads.Commands)]
    public void Execute() => _execute();
}
