using Stepwright.Contract;

namespace Stepwright;

/// <summary>A command that failed, is undone, and can be corrected.</summary>
/// <param name="Index">Its place in the batch.</param>
/// <param name="Failure">Why it failed.</param>
/// <param name="Correction">The correction.</param>
internal sealed record FailedCommand(int Index, StepFailure Failure, Correction Correction);
