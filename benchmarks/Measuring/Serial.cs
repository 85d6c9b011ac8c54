namespace Stepwright.Benchmarks.Measuring;

/// <summary>What is compared with one thread's work runs on one thread; what more cores give is measured in trials of its own.</summary>
internal static class Serial
{
    public static ExecutorOptions Options => new() { MaxDegreeOfParallelism = 1 };
}
