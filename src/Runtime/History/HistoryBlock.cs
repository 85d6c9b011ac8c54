using Stepwright.Contract;

namespace Stepwright;

/// <summary>Some batches of a history one after another, out of the undo logs' way: as they are, or encoded.</summary>
internal sealed class HistoryBlock
{
    private readonly bool _isPast;
    private volatile LogSegment[]? _segments;
    private byte[] _encoded = [];
    private Task? _encoding;

    /// <param name="segments">The entries of each table, cell and accumulator.</param>
    /// <param name="ends">Where in the segments each batch ends: for every batch, a number for each of them.</param>
    /// <param name="isPast">Whether the batches can be undone; else they were, and can be done again.</param>
    public HistoryBlock(LogSegment[] segments, int[] ends, bool isPast)
    {
        _segments = segments;
        _isPast = isPast;
        Ends = ends;
        Steps = ends.Length / segments.Length;
    }

    /// <summary>The number of batches.</summary>
    public int Steps { get; }

    /// <summary>Where in the segments each batch ends. Encoding leaves out what nobody needs, and moves the ends.</summary>
    public int[] Ends { get; private set; }

    /// <summary>The memory that it takes.</summary>
    public long Bytes => _segments is { } segments ? segments.Sum(segment => segment.Bytes) : _encoded.Length;

    /// <summary>Encodes the block, here or in the background.</summary>
    public void Encode(StateSchema schema, HistoryCompression when)
    {
        if (when == HistoryCompression.BetweenBatches)
            Encode(schema);
        else if (when == HistoryCompression.Background)
            _encoding = Task.Run(() => Encode(schema));
    }

    /// <summary>Waits until the block is encoded, if it is to be, and throws what that threw.</summary>
    public void Wait()
    {
        _encoding?.GetAwaiter().GetResult();
        _encoding = null;
    }

    /// <summary>The entries, decoded where they were encoded.</summary>
    public LogSegment[] Expand(StateSchema schema)
    {
        // Its ends must not move any more.
        Wait();
        return _segments ?? HistoryEncoding.Decode(schema, _encoded, Steps, _isPast);
    }

    private void Encode(StateSchema schema)
    {
        (_encoded, Ends) = HistoryEncoding.Encode(schema, _segments!, Ends, _isPast);
        _segments = null;
    }
}
