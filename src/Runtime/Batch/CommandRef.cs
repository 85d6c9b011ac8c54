namespace Stepwright;

/// <summary>A command in a batch: what <c>batch.Add</c> returns. It is good until the batch is cleared.</summary>
public readonly struct CommandRef : IEquatable<CommandRef>
{
    internal CommandRef(int index, long version)
    {
        Index = index;
        Version = version;
    }

    /// <summary>The command's place in the batch.</summary>
    public int Index { get; }

    /// <summary>Tells batches, and one batch before and after it was cleared, apart.</summary>
    internal long Version { get; }

    /// <summary>Whether two references are to the same command.</summary>
    /// <param name="left">One reference.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(CommandRef left, CommandRef right) => left.Equals(right);

    /// <summary>Whether two references are to different commands.</summary>
    /// <param name="left">One reference.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(CommandRef left, CommandRef right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(CommandRef other) => Index == other.Index && Version == other.Version;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CommandRef other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Index, Version);
}
