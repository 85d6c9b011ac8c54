using Stepwright.Benchmarks.Measuring;

namespace Stepwright.Benchmarks.Pairs;

/// <summary>Two workloads of the same operations, and the figures that compare them.</summary>
/// <param name="Name">The pair's name on the command line.</param>
/// <param name="Summary">What is compared with what.</param>
internal sealed record Pair(string Name, string Summary)
{
    /// <summary>What pairs that belong together are called by; they are warmed up together.</summary>
    public string Group { get; init; } = "run";

    public required Workload Subject { get; init; }

    public required Workload Reference { get; init; }

    public required IReadOnlyList<Figure> Figures { get; init; }
}
