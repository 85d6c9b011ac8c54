namespace Stepwright.Simulation;

/// <summary>One case after the other until one fails.</summary>
internal sealed class TrialSeries(long seed, bool onThreads)
{
    private long _number;

    public Tally Tally { get; } = new();

    /// <summary>Runs cases until one fails, or until it is enough.</summary>
    /// <param name="first">The number of the first case.</param>
    /// <param name="isEnough">Asked before each case.</param>
    /// <returns>The case that fails, shrunk, with what reproduces it; <c>null</c> where none did.</returns>
    public string? Run(long first, Func<Tally, bool> isEnough)
    {
        for (_number = first; !isEnough(Tally); _number++)
        {
            var tried = Case.Generate(seed, _number, onThreads);
            if (Trial.Run(tried, Tally) is { } difference)
                return Report(tried, difference);
        }

        return null;
    }

    private string Report(Case failing, string difference)
    {
        var (smallest, itsDifference) = Shrinker.Shrink(failing, difference);
        return
            $"""
            MISMATCH after {Tally.Batches + 1} batches, in case {_number} of seed {seed}: {difference}

            The smallest case that was found: {itsDifference}
            {smallest}

            To run it again:
            dotnet run -c Release --project tests/Simulation -- --seed {seed} --case {_number}{(onThreads ? " --threads" : "")}
            """;
    }
}
