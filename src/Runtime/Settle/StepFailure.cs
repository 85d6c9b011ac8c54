using Stepwright.Contract;

namespace Stepwright;

/// <summary>Why a step failed: where, at which row, and what to do about it.</summary>
public class StepFailure
{
    private readonly CommandInfo _command;

    // A text, or a value that would be allowed.
    private readonly object? _advice;

    internal StepFailure(CommandInfo command, int step, int item, string? table, in FailureReason reason)
    {
        _command = command;
        StepNumber = step;
        Item = item;
        Table = table;
        Code = reason.Code;
        Message = reason.Message;
        _advice = reason.Advice;
        Exception = reason.Exception;
        MayBeCorrected = command.Corrects && (command.Recovers || Allowed is not null || Code is FailureCodes.MissingRow or FailureCodes.RowExists);
    }

    /// <summary>
    /// The step's own code, or one of <c>missing-row</c>, <c>row-exists</c>, <c>same-row</c>, <c>invariant</c>,
    /// <c>exception</c>, <c>check</c> and <c>timeout</c>.
    /// </summary>
    public string Code { get; }

    /// <summary>What happened, for a person; of the runtime's own codes, what to do too.</summary>
    public string Message { get; }

    /// <summary>
    /// What to do, alone: of the runtime's own codes the end of the <see cref="Message"/>; of a step's own one the value that it allows
    /// (<see cref="StepResult.Allow"/>). <c>null</c> where nothing is known.
    /// </summary>
    public string? Advice => _advice?.ToString();

    /// <summary>The name of the command.</summary>
    public string Command => _command.Name;

    /// <summary>The name of the step or check.</summary>
    public string Step => _command.Steps[StepNumber].Name;

    /// <summary>The table or cell of the row that the step was at; <c>null</c> where the step accesses none.</summary>
    public string? Table { get; }

    /// <summary>The key of that row; <c>null</c> for a cell, or where the step accesses no row.</summary>
    public virtual object? Key => null;

    /// <summary>What the step threw; <c>null</c> unless <see cref="Code"/> is <c>exception</c>.</summary>
    public Exception? Exception { get; }

    /// <summary>The number of the step or check among those of the command.</summary>
    internal int StepNumber { get; }

    /// <summary>The place of the element at which the step failed; -1 where it runs once.</summary>
    internal int Item { get; }

    /// <summary>The value that the step would allow, where it said so.</summary>
    internal AllowedValue? Allowed => _advice as AllowedValue;

    /// <summary>
    /// The existing keys that are nearest to that of a missing row, the nearest first: numbers and times by what lies between, texts and all else by the characters
    /// that differ. They are looked for among all keys that the table has now, so ask only where somebody wants to know.
    /// </summary>
    /// <param name="count">How many at most.</param>
    /// <returns>The keys; none unless <see cref="Code"/> is <c>missing-row</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">A batch runs on the state.</exception>
    public IReadOnlyList<object> NearestKeys(int count = 3)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Code == FailureCodes.MissingRow ? FindNearestKeys(count) : [];
    }

    /// <summary>Command, step, row, message, the value that would be allowed, and code in one line.</summary>
    public override string ToString()
    {
        var key = Key;
        var row = Table is null ? "" : key is null ? $" at {Table}" : $" at {Table}[{key}]";
        var allowed = Allowed is null ? "" : $" {Allowed}";
        return $"{Command}.{Step}{row}: {Message}{allowed} ({Code})";
    }

    internal CommandInfo Info => _command;

    /// <summary>Whether there may be a correction: one of the command's own, or one that the failure leads to.</summary>
    internal bool MayBeCorrected { get; }

    /// <summary>The failure with more said about it.</summary>
    internal StepFailure Amend(string message, Exception exception) => With(new FailureReason(Code, message, _advice, exception));

    internal bool Says(CommandInfo command, int step, int item, in FailureReason reason) =>
        ReferenceEquals(_command, command) && StepNumber == step && Item == item
        && Code == reason.Code && Message == reason.Message && (ReferenceEquals(_advice, reason.Advice) || Equals(_advice, reason.Advice))
        && ReferenceEquals(Exception, reason.Exception);

    private protected virtual StepFailure With(in FailureReason reason) => new(_command, StepNumber, Item, Table, reason);

    private protected virtual IReadOnlyList<object> FindNearestKeys(int count) => [];
}
