namespace Stepwright.Benchmarks.Pipeline;

/// <summary>What one run of the submitters showed.</summary>
internal readonly record struct SubmitterRun(double CommandsPerSecond, double CommandsPerBatch, double BytesPerCommand);
