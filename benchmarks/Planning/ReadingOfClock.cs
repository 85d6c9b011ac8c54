using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Stepwright.Benchmarks.Planning;

/// <summary>What reading the clock adds to a time that is measured between two readings.</summary>
internal static class ReadingOfClock
{
    private const int Readings = 10_000;

    public static double Nanoseconds { get; } = Measure();

    // The mean over many: a single reading is shorter than a tick may be. Optimized at once, as the workers' code is by then.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static double Measure()
    {
        var least = double.PositiveInfinity;
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var started = Stopwatch.GetTimestamp();
            for (var i = 1; i < Readings; i++)
                Stopwatch.GetTimestamp();
            least = Math.Min(least, Stopwatch.GetElapsedTime(started).TotalNanoseconds / Readings);
        }

        return least;
    }
}
