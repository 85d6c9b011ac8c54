using Stepwright.Contract;

namespace Stepwright;

/// <summary>What became of one command of a batch.</summary>
public readonly struct CommandOutcome : IEquatable<CommandOutcome>
{
    // The failure, or what is more to be told of it.
    private readonly object? _detail;

    internal CommandOutcome(CommandStatus status, StepFailure? failure = null)
    {
        Status = status;
        _detail = failure;
    }

    internal CommandOutcome(CommandStatus status, OutcomeDetail detail)
    {
        Status = status;
        _detail = detail;
    }

    /// <summary>Whether it was committed, failed, undone with its group or batch, or cancelled, and whether an outside effect of it remains.</summary>
    public CommandStatus Status { get; }

    /// <summary>Which step failed, why, and the way out; <c>null</c> where the command did not fail itself.</summary>
    public StepFailure? Failure => _detail as StepFailure ?? (Detail is { } detail && Status != CommandStatus.Committed ? detail.Failure : null);

    /// <summary>The name of the step that failed; <c>null</c> where the command did not fail itself.</summary>
    public string? FailedStep => Failure?.Step;

    /// <summary>
    /// The corrected command, as its <see cref="RecoverAttribute"/> method or the generated code knows it; <c>null</c> where none is known. Of a committed command: the
    /// one that ran in its place (<see cref="Recovery.Apply"/>).
    /// </summary>
    /// <exception cref="InvalidOperationException">A batch runs on the state, and the suggestion is to be looked for among its rows. Of a pipeline's outcome, ask in <c>ReadAsync</c>.</exception>
    public object? Suggestion => Detail?.Correction?.Suggestion;

    /// <summary>Why the command failed in whose place <see cref="Suggestion"/> ran; <c>null</c> unless that one is committed.</summary>
    public StepFailure? RecoveredFrom => Status == CommandStatus.Committed ? Detail?.Failure : null;

    /// <summary>The compensations that failed, newest first: what the command did outside of the state and is still there. Empty in most cases.</summary>
    public IReadOnlyList<StepFailure> CompensationFailures => Detail?.CompensationFailures ?? [];

    internal static CommandOutcome Failed(StepFailure failure, Correction? correction) =>
        correction is null ? new(CommandStatus.Failed, failure) : new(CommandStatus.Failed, new OutcomeDetail { Failure = failure, Correction = correction });

    /// <summary>The outcome, with compensations that failed.</summary>
    internal CommandOutcome With(IReadOnlyList<StepFailure> compensationFailures) => new(
        Status == CommandStatus.Committed ? Status : CommandStatus.CompensationFailed,
        new OutcomeDetail { Failure = _detail as StepFailure ?? Detail?.Failure, Correction = Detail?.Correction, CompensationFailures = compensationFailures });

    internal OutcomeDetail? Detail => _detail as OutcomeDetail;

    /// <summary>Whether two outcomes are the same.</summary>
    /// <param name="left">One outcome.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(CommandOutcome left, CommandOutcome right) => left.Equals(right);

    /// <summary>Whether two outcomes differ.</summary>
    /// <param name="left">One outcome.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(CommandOutcome left, CommandOutcome right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(CommandOutcome other) => Status == other.Status && ReferenceEquals(_detail, other._detail);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CommandOutcome other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Status, _detail);

    /// <inheritdoc/>
    public override string ToString() => Failure is null ? Status.ToString() : $"{Status}: {Failure}";
}
