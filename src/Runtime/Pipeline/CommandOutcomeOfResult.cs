namespace Stepwright;

/// <summary>What became of a submitted command that has a result, and that result.</summary>
/// <typeparam name="TResult">The type of the command's result.</typeparam>
public readonly struct CommandOutcome<TResult> : IEquatable<CommandOutcome<TResult>>
{
    private readonly TResult? _value;

    internal CommandOutcome(CommandOutcome outcome, TResult? value)
    {
        Outcome = outcome;
        _value = value;
    }

    /// <summary>The outcome without the result.</summary>
    public CommandOutcome Outcome { get; }

    /// <summary>Whether it was committed, failed, undone with its group or batch, or cancelled.</summary>
    public CommandStatus Status => Outcome.Status;

    /// <summary>Which step failed, why, and the way out; <c>null</c> unless <see cref="Status"/> is <see cref="CommandStatus.Failed"/>.</summary>
    public StepFailure? Failure => Outcome.Failure;

    /// <summary>The name of the step that failed; <c>null</c> unless <see cref="Status"/> is <see cref="CommandStatus.Failed"/>.</summary>
    public string? FailedStep => Outcome.FailedStep;

    /// <summary>The command's result.</summary>
    /// <exception cref="InvalidOperationException">The command was not committed, so it has no result.</exception>
    public TResult Value => Status == CommandStatus.Committed
        ? _value!
        : throw new InvalidOperationException($"The command has no result: {Outcome}. Look at Status first.");

    /// <summary>The outcome without the result.</summary>
    /// <param name="outcome">The outcome.</param>
    public static implicit operator CommandOutcome(CommandOutcome<TResult> outcome) => outcome.Outcome;

    /// <summary>Whether two outcomes and their results are the same.</summary>
    /// <param name="left">One outcome.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(CommandOutcome<TResult> left, CommandOutcome<TResult> right) => left.Equals(right);

    /// <summary>Whether two outcomes or their results differ.</summary>
    /// <param name="left">One outcome.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(CommandOutcome<TResult> left, CommandOutcome<TResult> right) => !left.Equals(right);

    /// <summary>The outcome without the result.</summary>
    public CommandOutcome ToCommandOutcome() => Outcome;

    /// <summary>Takes outcome and result apart.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="value">The result; the type's default where the command was not committed.</param>
    public void Deconstruct(out CommandOutcome outcome, out TResult? value)
    {
        outcome = Outcome;
        value = _value;
    }

    /// <inheritdoc/>
    public bool Equals(CommandOutcome<TResult> other) => Outcome == other.Outcome && EqualityComparer<TResult>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CommandOutcome<TResult> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Outcome, _value);

    /// <inheritdoc/>
    public override string ToString() => Status == CommandStatus.Committed ? $"{Outcome}: {_value}" : Outcome.ToString();
}
