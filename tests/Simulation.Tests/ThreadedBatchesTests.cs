using Xunit.Sdk;

namespace Stepwright.Simulation.Tests;

/// <summary>The same batches on the runtime's own threads, which are held up at random points of steps.</summary>
[Collection(nameof(ThreadedBatchesTests))]
[CollectionDefinition(nameof(ThreadedBatchesTests), DisableParallelization = true)]
public sealed class ThreadedBatchesTests
{
    private const int Batches = 2_000;

    [Fact]
    public void Batches_on_threads_are_as_serial_ones()
    {
        var series = new TrialSeries(20101205, onThreads: true);

        var report = series.Run(0, tally => tally.Batches >= Batches);

        if (report is not null)
            throw new XunitException(report);
        Assert.InRange(series.Tally.HandOvers, Batches, long.MaxValue);
    }
}
