namespace Retail;

/// <summary>What one run cost.</summary>
/// <param name="Fill">Time to add every invoice to the batch.</param>
/// <param name="Execute">Time of the executor alone.</param>
/// <param name="AllocatedBytes">Bytes that the executor allocated.</param>
internal sealed record RunCost(TimeSpan Fill, TimeSpan Execute, long AllocatedBytes);
