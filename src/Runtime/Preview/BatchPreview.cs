using System.Diagnostics;

namespace Stepwright;

/// <summary>
/// What would become of a batch if it were executed now: <see cref="Executor{TState}.Preview"/>. It is a copy, and good for ever, whatever becomes of the batch and the state.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class BatchPreview
{
    private readonly CommandOutcome[] _outcomes;
    private readonly string[] _commands;
    private readonly EventLog _events = new();
    private readonly Dictionary<object, Array> _results = new(ReferenceEqualityComparer.Instance);
    private readonly BatchConflicts? _conflicts;
    private readonly long _version;

    internal BatchPreview(Batch batch, string[] commands, StateDiff diff, BatchConflicts? conflicts)
    {
        _version = batch.Version;
        _commands = commands;
        _conflicts = conflicts;
        Diff = diff;
        IsCommitted = batch.IsCommitted;
        _outcomes = batch.Outcomes.AsSpan(0, batch.Count).ToArray();
        _events.Take(batch.Events, new UnitEntries(0, 0, batch.Events.Count));
        foreach (var lane in batch.Lanes)
        {
            if (lane.CopyResults() is { } results)
                _results.Add(lane, results);
        }
    }

    /// <summary>The outcome of every command, in batch order. Suggestions are those that executing the batch would have given right after it.</summary>
    public IReadOnlyList<CommandOutcome> Outcomes => _outcomes;

    /// <summary>The number of commands that would be committed.</summary>
    public int Committed => Count(CommandStatus.Committed);

    /// <summary>The number of commands that would fail themselves.</summary>
    public int Failed => Count(CommandStatus.Failed);

    /// <summary>
    /// The number of commands whose outcome depends on an asynchronous step, which is not called. The others are told as if these had changed nothing.
    /// </summary>
    public int Unknown => Count(CommandStatus.Unknown);

    /// <summary>Whether the batch as a whole would stand; see <see cref="BatchResult.IsCommitted"/>.</summary>
    public bool IsCommitted { get; }

    /// <summary>What the batch would change.</summary>
    public StateDiff Diff { get; }

    /// <summary>Which commands wait for which.</summary>
    /// <exception cref="InvalidOperationException">The preview was not to tell: <see cref="PreviewOptions.TellsConflicts"/>.</exception>
    public BatchConflicts Conflicts => _conflicts
        ?? throw new InvalidOperationException("The preview was made with PreviewOptions.TellsConflicts = false.");

    /// <summary>The outcome of a command.</summary>
    /// <param name="reference">What <c>batch.Add</c> returned.</param>
    /// <exception cref="ArgumentException">The reference is not to a command of the batch as it was previewed.</exception>
    public CommandOutcome this[CommandRef reference] => reference.Version == _version && reference.Index < _outcomes.Length
        ? _outcomes[reference.Index]
        : throw new ArgumentException("The reference is not to a command of the batch as it was previewed.", nameof(reference));

    /// <summary>The result of a command that would be committed.</summary>
    /// <typeparam name="TResult">The type of the command's result.</typeparam>
    /// <param name="reference">What <c>batch.Add</c> returned.</param>
    /// <exception cref="ArgumentException">The reference is not to a command of the batch as it was previewed.</exception>
    /// <exception cref="InvalidOperationException">The command would not be committed, so it has no result.</exception>
    public TResult ValueOf<TResult>(CommandRef<TResult> reference)
    {
        var outcome = this[reference];
        if (outcome.Status != CommandStatus.Committed)
            throw new InvalidOperationException($"The command has no result: {outcome}. Look at preview[reference].Status first.");
        return ((TResult[])_results[reference.Results!])[reference.LaneIndex];
    }

    /// <summary>The events of one type that committed commands would emit, in batch order.</summary>
    /// <typeparam name="TEvent">The type of the events.</typeparam>
    public IReadOnlyList<TEvent> Events<TEvent>() => _events.Lane<TEvent>() is { } lane ? lane.Items.AsSpan(0, lane.Count).ToArray() : [];

    /// <summary>How many commands would be committed, fail, or are unknown, and what would change, in one line.</summary>
    public override string ToString()
    {
        var unknown = Unknown == 0 ? "" : $", {Unknown} unknown";
        return $"{Committed} committed, {Failed} failed{unknown}; {Diff}";
    }

    /// <summary>The preview as Markdown: a table of the commands with their outcomes, what is suggested, and what they wait for.</summary>
    public string ToMarkdown() => PreviewMarkdown.Of(this, _commands, _conflicts);

    private int Count(CommandStatus status) => _outcomes.Count(outcome => outcome.Status == status);
}
