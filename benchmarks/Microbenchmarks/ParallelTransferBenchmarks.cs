using BenchmarkDotNet.Attributes;
using Stepwright.Benchmarks.Parallel;
using Stepwright.Benchmarks.Parallel.Trials;

namespace Stepwright.Benchmarks.Microbenchmarks;

/// <summary>A batch of transfers between two of a number of accounts.</summary>
[MemoryDiagnoser]
public class ParallelTransferBenchmarks : TrialBenchmarks
{
    public static IEnumerable<int> AccountNumbers => TransferTrials.Accounts;

    public static IEnumerable<string> CostNames => StepCost.All.Select(cost => cost.Name);

    [ParamsSource(nameof(AccountNumbers))]
    public int Accounts { get; set; }

    [ParamsSource(nameof(CostNames))]
    public string Cost { get; set; } = "";

    [GlobalSetup]
    public void Prepare() => Prepare(TransferTrials.NameOf(Accounts, StepCost.All.Single(cost => cost.Name == Cost)));
}
