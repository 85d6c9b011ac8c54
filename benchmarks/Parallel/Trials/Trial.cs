namespace Stepwright.Benchmarks.Parallel.Trials;

/// <summary>A batch that is run serially and on several workers.</summary>
/// <param name="Name">The trial's name on the command line.</param>
/// <param name="Summary">What the batch is.</param>
internal sealed record Trial(string Name, string Summary)
{
    /// <summary>The trials that are alike: the name up to the first slash.</summary>
    public string Group => Name[..Name.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>The least speed-up that there should be.</summary>
    public double? AtLeast { get; init; }

    /// <summary>Makes the side that may use a number of workers.</summary>
    public required Func<int, Contender> Prepare { get; init; }
}
