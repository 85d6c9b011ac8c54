using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Stepwright.Benchmarks.Parallel;

/// <summary>
/// Pure computing of a chosen length: rounds of a multiplicative hash, each of which needs the one before, so that neither
/// vectors nor out-of-order execution shorten it. How long a round takes is measured once in each process.
/// </summary>
internal static class Computation
{
    private const int CalibrationRounds = 500_000;
    private const int Calibrations = 15;

    /// <summary>The nanoseconds of a round: the least of several measurements, as whatever disturbs one makes it longer.</summary>
    public static double NanosecondsPerRound { get; } = Calibrate();

    public static int RoundsOf(TimeSpan time) => (int)Math.Round(time.TotalNanoseconds / NanosecondsPerRound);

    // Optimized at once: the calibration would otherwise measure another tier's code than the steps run.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static ulong Run(ulong value, int rounds)
    {
        for (var i = 0; i < rounds; i++)
            value = ((value ^ (value >> 29)) * 0xBF58_476D_1CE4_E5B9) + 0x9E37_79B9_7F4A_7C15;
        return value;
    }

    private static double Calibrate()
    {
        var least = double.PositiveInfinity;
        var value = 1UL;
        for (var i = 0; i < Calibrations; i++)
        {
            var start = Stopwatch.GetTimestamp();
            value = Run(value, CalibrationRounds);
            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalNanoseconds / CalibrationRounds);
        }

        GC.KeepAlive(value);
        return least;
    }
}
