using Stepwright.Contract;

namespace Stepwright;

/// <summary>Why a step failed: where, at which row, and what to do about it.</summary>
public class StepFailure
{
    private readonly CommandInfo _command;
    private readonly int _step;

    internal StepFailure(CommandInfo command, int step, string? table, string code, string message, Exception? exception)
    {
        _command = command;
        _step = step;
        Table = table;
        Code = code;
        Message = message;
        Exception = exception;
    }

    /// <summary>
    /// The step's own code, or one of <c>missing-row</c>, <c>row-exists</c>, <c>same-row</c>, <c>invariant</c>,
    /// <c>exception</c> and <c>check</c>.
    /// </summary>
    public string Code { get; }

    /// <summary>What happened, for a person.</summary>
    public string Message { get; }

    /// <summary>The name of the command.</summary>
    public string Command => _command.Name;

    /// <summary>The name of the step or check.</summary>
    public string Step => _command.Steps[_step].Name;

    /// <summary>The table or cell of the row that the step was at; <c>null</c> where the step accesses none.</summary>
    public string? Table { get; }

    /// <summary>The key of that row; <c>null</c> for a cell, or where the step accesses no row.</summary>
    public virtual object? Key => null;

    /// <summary>What the step threw; <c>null</c> unless <see cref="Code"/> is <c>exception</c>.</summary>
    public Exception? Exception { get; }

    /// <summary>Command, step, row, code and message in one line.</summary>
    public override string ToString()
    {
        var key = Key;
        var row = Table is null ? "" : key is null ? $" at {Table}" : $" at {Table}[{key}]";
        return $"{Command}.{Step}{row}: {Message} ({Code})";
    }

    internal bool Says(CommandInfo command, int step, string code, string message) =>
        ReferenceEquals(_command, command) && _step == step && Code == code && Message == message;
}
