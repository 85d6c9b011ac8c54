using System.Diagnostics;

namespace Stepwright;

/// <summary>What became of a batch. It reads the batch's own memory, so it is good until the batch is cleared or run again.</summary>
[DebuggerDisplay("{Committed} committed, {Failed} failed")]
public readonly struct BatchResult : IEquatable<BatchResult>
{
    private readonly Batch _batch;
    private readonly int _stamp;
    private readonly int _count;

    internal BatchResult(Batch batch)
    {
        _batch = batch;
        _stamp = batch.Stamp;
        _count = batch.Count;
    }

    /// <summary>The outcome of every command, in batch order.</summary>
    public ResultList<CommandOutcome> Outcomes => new(Current, _stamp, _batch.Outcomes, _count);

    /// <summary>The number of committed commands.</summary>
    public int Committed => Current.Committed;

    /// <summary>The number of commands that failed themselves; commands undone with them are not counted.</summary>
    public int Failed => Current.Failed;

    /// <summary>
    /// Whether the batch as a whole stands: it was not cancelled and, under <see cref="Atomicity.Batch"/>, no command failed.
    /// Under <see cref="Atomicity.Command"/> single commands may have failed.
    /// </summary>
    public bool IsCommitted => Current.IsCommitted;

    private Batch Current
    {
        get
        {
            ThrowIfStale(_batch, _stamp);
            return _batch;
        }
    }

    /// <summary>
    /// What the batch changed, told from the undo log when it is first asked for: before the next batch or other change of the state. From
    /// then on it is good for ever.
    /// </summary>
    /// <exception cref="InvalidOperationException">The state was changed since, or the executor keeps no diffs.</exception>
    public StateDiff Diff => Current.Diff;

    /// <summary>
    /// What the asynchronous steps answered, if there are any, and the time and the seed of the run: for running the batch again exactly. <c>null</c> unless
    /// <see cref="ExecutorOptions.RecordEffects"/>.
    /// </summary>
    public RecordedEffects? Effects => Current.Effects;

    /// <summary>The outcome of a command.</summary>
    /// <param name="reference">What <c>batch.Add</c> returned.</param>
    /// <exception cref="ArgumentException">The reference is not to a command of this run of the batch.</exception>
    public ref readonly CommandOutcome this[CommandRef reference]
    {
        get
        {
            var index = Current.Resolve(reference);
            if (index >= _count)
                throw new ArgumentException("The command was added after the batch ran.", nameof(reference));
            return ref _batch.Outcomes[index];
        }
    }

    /// <summary>Whether two values are the result of the same run.</summary>
    /// <param name="left">One result.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(BatchResult left, BatchResult right) => left.Equals(right);

    /// <summary>Whether two values are the results of different runs.</summary>
    /// <param name="left">One result.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(BatchResult left, BatchResult right) => !left.Equals(right);

    /// <summary>The result of a committed command.</summary>
    /// <typeparam name="TResult">The type of the command's result.</typeparam>
    /// <param name="reference">What <c>batch.Add</c> returned.</param>
    /// <exception cref="ArgumentException">The reference is not to a command of this run of the batch.</exception>
    /// <exception cref="InvalidOperationException">The command was not committed, so it has no result.</exception>
    public TResult ValueOf<TResult>(CommandRef<TResult> reference)
    {
        ref readonly var outcome = ref this[reference];
        if (outcome.Status != CommandStatus.Committed)
            throw new InvalidOperationException($"The command has no result: {outcome}. Look at result[reference].Status first.");
        return reference.Results!.At(reference.LaneIndex);
    }

    /// <summary>The events of one type that committed commands emitted, in batch order.</summary>
    /// <typeparam name="TEvent">The type of the events.</typeparam>
    public ResultList<TEvent> Events<TEvent>()
    {
        var lane = Current.Events.Lane<TEvent>();
        return new ResultList<TEvent>(_batch, _stamp, lane?.Items ?? [], lane?.Count ?? 0);
    }

    /// <inheritdoc/>
    public bool Equals(BatchResult other) => ReferenceEquals(_batch, other._batch) && _stamp == other._stamp;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BatchResult other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_batch, _stamp);

    internal static void ThrowIfStale(Batch batch, int stamp)
    {
        if (batch is null)
            throw new InvalidOperationException("This is not the result of a batch. Take it from executor.Execute(batch).");
        if (batch.Stamp != stamp)
        {
            throw new InvalidOperationException(
                "The batch was cleared or run again, so this result is no longer good. Read what you need of it first, or use another batch.");
        }
    }
}
