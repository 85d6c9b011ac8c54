using Stepwright.Benchmarks.Measuring;
using Stepwright.Benchmarks.Pairs;
using Stepwright.Benchmarks.Parallel.Trials;

namespace Stepwright.Benchmarks.Parallel;

/// <summary>What was measured in a trial: its subject is the parallel side, its reference the serial one.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="Commands">The commands of its batch.</param>
/// <param name="Measurement">The times of a command.</param>
/// <param name="BytesPerCommand">The bytes that a command of the parallel side allocated, on all threads.</param>
/// <param name="PlanWidth">How many of its units could run at once, on average; <c>null</c> where nothing is planned.</param>
internal sealed record TrialResult(Trial Trial, int Commands, Measurement Measurement, double BytesPerCommand, double? PlanWidth)
{
    public Figure Figure => Figure.SpeedUp("serial / parallel") with { AtLeast = Trial.AtLeast };

    public Spread SpeedUp => Figure.Of(Measurement);

    public bool IsMissed => Trial.AtLeast is { } least && SpeedUp.Median < least;
}
