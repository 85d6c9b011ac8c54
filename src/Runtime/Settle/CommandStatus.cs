namespace Stepwright;

/// <summary>What became of a command.</summary>
public enum CommandStatus
{
    /// <summary>Its changes stand.</summary>
    Committed,

    /// <summary>A step failed; <see cref="CommandOutcome.Failure"/> tells which and why.</summary>
    Failed,

    /// <summary>It did not fail itself, but its group or batch did: it was undone, or did not run.</summary>
    Undone,

    /// <summary>The batch was cancelled: it was undone, or did not run.</summary>
    Cancelled,

    /// <summary>
    /// It was undone, but something that it did outside of the state could not be taken back: <see cref="CommandOutcome.CompensationFailures"/>
    /// tells what; <see cref="CommandOutcome.Failure"/> why the command failed, if it did itself.
    /// </summary>
    CompensationFailed,

    /// <summary>Only in a preview: what becomes of it depends on an asynchronous step, which was not called.</summary>
    Unknown,
}
