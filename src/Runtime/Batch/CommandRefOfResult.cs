using Stepwright.Contract;

namespace Stepwright;

/// <summary>A command in a batch that has a result: what <c>batch.Add</c> returns. It is good until the batch is cleared.</summary>
/// <typeparam name="TResult">The type of the command's result.</typeparam>
public readonly struct CommandRef<TResult> : IEquatable<CommandRef<TResult>>
{
    private readonly CommandRef _command;

    internal CommandRef(CommandRef command, IResults<TResult> results, int laneIndex)
    {
        _command = command;
        Results = results;
        LaneIndex = laneIndex;
    }

    /// <summary>The command's place in the batch.</summary>
    public int Index => _command.Index;

    internal IResults<TResult>? Results { get; }

    internal int LaneIndex { get; }

    /// <summary>The same command without its result.</summary>
    /// <param name="reference">The reference.</param>
    public static implicit operator CommandRef(CommandRef<TResult> reference) => reference._command;

    /// <summary>Whether two references are to the same command.</summary>
    /// <param name="left">One reference.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(CommandRef<TResult> left, CommandRef<TResult> right) => left.Equals(right);

    /// <summary>Whether two references are to different commands.</summary>
    /// <param name="left">One reference.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(CommandRef<TResult> left, CommandRef<TResult> right) => !left.Equals(right);

    /// <summary>The same command without its result.</summary>
    public CommandRef ToCommandRef() => _command;

    /// <inheritdoc/>
    public bool Equals(CommandRef<TResult> other) => _command.Equals(other._command);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CommandRef<TResult> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _command.GetHashCode();
}
