using Xunit.Sdk;

namespace Stepwright.Simulation.Tests;

/// <summary>
/// Batches by several workers do what they do serially, whatever the order in which the workers get their turns. What fails is
/// printed in its smallest form, with the command line that runs it again.
/// </summary>
public sealed class PlayedBatchesTests
{
    private const int BatchesOfEach = 5_000;

    [Theory]
    [InlineData(20101201)]
    [InlineData(20101202)]
    [InlineData(20101203)]
    [InlineData(20101204)]
    public void Batches_of_played_workers_are_as_serial_ones(long seed)
    {
        var series = new TrialSeries(seed, onThreads: false);

        var report = series.Run(0, tally => tally.Batches >= BatchesOfEach);

        if (report is not null)
            throw new XunitException(report);
        Assert.Equal(Enum.GetNames<Pattern>().Order(StringComparer.Ordinal), series.Tally.Schedules.Keys);
        Assert.InRange(series.Tally.Planned, series.Tally.Commands / 4, series.Tally.Commands - 1);
        Assert.Superset(new HashSet<string> { "busy", "check", "declined", "exception", "invariant", "missing-row", "row-exists", "same-row", "struck", "too-few" }, series.Tally.Failures.Keys.ToHashSet());
        Assert.InRange(series.Tally.PutOff, BatchesOfEach / 2, long.MaxValue);
        Assert.All([series.Tally.Recovered, series.Tally.Lost], count => Assert.InRange(count, 1, series.Tally.Commands));
        Assert.All([series.Tally.Watched, series.Tally.Cancellations, series.Tally.Undone, series.Tally.Modelled], count => Assert.InRange(count, 1, BatchesOfEach));
    }
}
