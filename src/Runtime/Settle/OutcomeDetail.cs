using Stepwright.Contract;

namespace Stepwright;

/// <summary>What is to be told of a command besides its status and why it failed.</summary>
internal sealed class OutcomeDetail
{
    /// <summary>Why the command failed, or the one in whose place its correction ran.</summary>
    public StepFailure? Failure { get; init; }

    /// <summary>The correction that is suggested, or that ran.</summary>
    public Correction? Correction { get; init; }

    /// <summary>The compensations that failed, newest first.</summary>
    public IReadOnlyList<StepFailure> CompensationFailures { get; init; } = [];
}
