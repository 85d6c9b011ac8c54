namespace Stepwright.Benchmarks.Planning;

/// <summary>A run of a batch whose plan was recorded.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Started">When the run started, in ticks of the stopwatch.</param>
/// <param name="Ended">When it ended.</param>
internal sealed record RecordedRun(PlanRecord Plan, long Started, long Ended);
