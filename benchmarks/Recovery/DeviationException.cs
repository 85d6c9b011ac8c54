namespace Stepwright.Benchmarks.Recovery;

/// <summary>Rows, outcomes or outside books are not those of the model.</summary>
internal sealed class DeviationException(string message) : Exception(message);
