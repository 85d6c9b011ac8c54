namespace Stepwright.Benchmarks.Measuring;

/// <summary>Measures what a workload allocates on all threads of the process.</summary>
internal static class Allocations
{
    private const int Calls = 5;

    /// <summary>The bytes of an operation; the workload must be warm.</summary>
    public static double PerOperation(Workload workload)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < Calls; i++)
            workload.Run();
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / ((double)Calls * workload.Operations);
    }
}
