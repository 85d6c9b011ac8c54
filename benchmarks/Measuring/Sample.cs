namespace Stepwright.Benchmarks.Measuring;

/// <summary>The nanoseconds an operation took on both sides of a pair, measured one right after the other.</summary>
internal readonly record struct Sample(double Subject, double Reference);
