namespace Stepwright;

/// <summary>What became of one command of a batch.</summary>
public readonly struct CommandOutcome : IEquatable<CommandOutcome>
{
    internal CommandOutcome(CommandStatus status, StepFailure? failure = null)
    {
        Status = status;
        Failure = failure;
    }

    /// <summary>Whether it was committed, failed, undone with its group or batch, or cancelled.</summary>
    public CommandStatus Status { get; }

    /// <summary>Which step failed, why, and the way out; <c>null</c> unless <see cref="Status"/> is <see cref="CommandStatus.Failed"/>.</summary>
    public StepFailure? Failure { get; }

    /// <summary>The name of the step that failed; <c>null</c> unless <see cref="Status"/> is <see cref="CommandStatus.Failed"/>.</summary>
    public string? FailedStep => Failure?.Step;

    /// <summary>Whether two outcomes are the same.</summary>
    /// <param name="left">One outcome.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(CommandOutcome left, CommandOutcome right) => left.Equals(right);

    /// <summary>Whether two outcomes differ.</summary>
    /// <param name="left">One outcome.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(CommandOutcome left, CommandOutcome right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(CommandOutcome other) => Status == other.Status && ReferenceEquals(Failure, other.Failure);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CommandOutcome other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Status, Failure);

    /// <inheritdoc/>
    public override string ToString() => Failure is null ? Status.ToString() : $"{Status}: {Failure}";
}
