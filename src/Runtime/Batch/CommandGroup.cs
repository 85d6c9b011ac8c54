namespace Stepwright;

/// <summary>
/// An open group of a batch: the commands added until it is disposed are one all-or-nothing unit. A group opened within
/// another joins it.
/// </summary>
public readonly struct CommandGroup : IDisposable, IEquatable<CommandGroup>
{
    private readonly Batch? _batch;

    internal CommandGroup(Batch batch) => _batch = batch;

    /// <summary>Whether two values stand for groups of the same batch.</summary>
    /// <param name="left">One group.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(CommandGroup left, CommandGroup right) => left.Equals(right);

    /// <summary>Whether two values stand for groups of different batches.</summary>
    /// <param name="left">One group.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(CommandGroup left, CommandGroup right) => !left.Equals(right);

    /// <summary>Closes the group.</summary>
    public void Dispose() => _batch?.CloseGroup();

    /// <inheritdoc/>
    public bool Equals(CommandGroup other) => ReferenceEquals(_batch, other._batch);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CommandGroup other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _batch?.GetHashCode() ?? 0;
}
