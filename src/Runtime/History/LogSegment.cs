namespace Stepwright;

/// <summary>A stretch of the undo log of one table, cell or accumulator.</summary>
internal abstract class LogSegment
{
    /// <summary>The number of entries.</summary>
    public abstract int Count { get; }

    /// <summary>Their memory, in bytes; what rows refer to is not counted.</summary>
    public abstract long Bytes { get; }

    /// <summary>The entries from one on, of those that were done.</summary>
    public abstract LogSegment From(int start);

    /// <summary>Segments of the same log one after another, of those that were done.</summary>
    public abstract LogSegment Join(LogSegment[] segments);

    /// <summary>Gives the memory back; nobody looks at the entries any more.</summary>
    public virtual void Release()
    {
    }
}
