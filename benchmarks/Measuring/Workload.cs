namespace Stepwright.Benchmarks.Measuring;

/// <summary>Something to measure: one call does a number of operations.</summary>
/// <param name="Operations">How many operations one call does.</param>
/// <param name="Run">Does them. It leaves things so that it can be called again.</param>
internal sealed record Workload(int Operations, Action Run);
