using System.Diagnostics;

namespace Stepwright.Benchmarks.Measuring;

/// <summary>
/// Measures two workloads against each other in one process: in rounds, one right after the other, the order reversed from
/// round to round, so that what slows the machine for a while slows both. Each is called once before it is timed, so that it
/// finds in the caches what it left there, and not what the other did.
/// </summary>
internal static class Interleaved
{
    private const int MostRounds = 401;
    private const int FewestRounds = 5;
    private const int WarmUpPhases = 4;
    private static readonly TimeSpan WarmUpPhase = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan SampleTime = TimeSpan.FromMilliseconds(1);

    /// <summary>
    /// Runs both until the just-in-time compiler is done with them: it compiles in the background, in several tiers, the last
    /// of them by what it saw the code do.
    /// </summary>
    public static void WarmUp(Workload subject, Workload reference)
    {
        for (var phase = 0; phase < WarmUpPhases; phase++)
            WarmUp(subject, reference, WarmUpPhase);
    }

    /// <summary>Runs each for a time, at least once.</summary>
    public static void WarmUp(Workload subject, Workload reference, TimeSpan time)
    {
        RunFor(time, subject);
        RunFor(time, reference);
    }

    /// <summary>Measures the subject and the reference, which must be warm.</summary>
    public static Measurement Measure(Workload subject, Workload reference) => Measure(subject, reference, MostRounds);

    /// <summary>Measures the subject and the reference, which must be warm, in as many rounds as the time has room for.</summary>
    public static Measurement Measure(Workload subject, Workload reference, TimeSpan time)
    {
        var rounds = (int)(time / (TimeOfASample(subject) + TimeOfASample(reference)));
        return Measure(subject, reference, Math.Clamp(rounds, FewestRounds, MostRounds));
    }

    private static Measurement Measure(Workload subject, Workload reference, int rounds)
    {
        var subjectCalls = CallsOfASample(subject);
        var referenceCalls = CallsOfASample(reference);
        var samples = new Sample[rounds];
        var ofSubjectBytes = 0L;
        var ofReferenceBytes = 0L;
        for (var round = 0; round < rounds; round++)
        {
            double ofSubject, ofReference;
            if (round % 2 == 0)
            {
                ofSubject = Time(subject, subjectCalls, ref ofSubjectBytes);
                ofReference = Time(reference, referenceCalls, ref ofReferenceBytes);
            }
            else
            {
                ofReference = Time(reference, referenceCalls, ref ofReferenceBytes);
                ofSubject = Time(subject, subjectCalls, ref ofSubjectBytes);
            }

            samples[round] = new Sample(ofSubject, ofReference);
        }

        return new Measurement(samples, PerOperation(ofSubjectBytes, subject, subjectCalls), PerOperation(ofReferenceBytes, reference, referenceCalls));

        double PerOperation(long bytes, Workload workload, int calls) => bytes / ((double)rounds * (calls + 1) * workload.Operations);
    }

    private static void RunFor(TimeSpan time, Workload workload)
    {
        var start = Stopwatch.GetTimestamp();
        do
            workload.Run();
        while (Stopwatch.GetElapsedTime(start) < time);
    }

    private static TimeSpan TimeOfASample(Workload workload)
    {
        var start = Stopwatch.GetTimestamp();
        workload.Run();
        var time = Stopwatch.GetElapsedTime(start);
        return time + (time > SampleTime ? time : SampleTime);
    }

    private static int CallsOfASample(Workload workload)
    {
        var calls = 0;
        var start = Stopwatch.GetTimestamp();
        do
        {
            workload.Run();
            calls++;
        }
        while (Stopwatch.GetElapsedTime(start) < SampleTime);
        return calls;
    }

    private static double Time(Workload workload, int calls, ref long bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var time = Time(workload, calls);
        bytes += GC.GetAllocatedBytesForCurrentThread() - before;
        return time;
    }

    private static double Time(Workload workload, int calls)
    {
        workload.Run();
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++)
            workload.Run();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / ((double)calls * workload.Operations);
    }
}
