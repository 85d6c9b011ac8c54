namespace Stepwright.Simulation;

/// <summary>Finds a small case that fails, from one that does.</summary>
internal static class Shrinker
{
    // Another scenario changes what a schedule's choices mean; of a few schedules one may fail again.
    private const int SchedulesOfEach = 6;
    private const int MostTrials = 4_000;

    /// <summary>The smallest case that was found, and what is wrong with it.</summary>
    public static (Case Smallest, string Difference) Shrink(Case failing, string difference)
    {
        var trials = 0;
        while (trials < MostTrials && Smaller(failing, ref trials) is { } smaller)
            (failing, difference) = smaller;
        return (failing, difference);
    }

    private static (Case Smaller, string Difference)? Smaller(Case failing, ref int trials)
    {
        foreach (var candidate in failing.Shrink())
        {
            for (var schedule = 0; schedule < SchedulesOfEach; schedule++)
            {
                var tried = schedule == 0
                    ? candidate
                    : candidate with { Interleaving = candidate.Interleaving with { Seed = SplitMix64.Derive(candidate.Interleaving.Seed, (ulong)schedule) } };
                trials++;
                if (Trial.Run(tried, new Tally()) is { } difference)
                    return (tried, difference);
            }

            if (trials >= MostTrials)
                return null;
        }

        return null;
    }
}
