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
}
