using Stepwright.Contract;

namespace Stepwright;

/// <summary>Some batches of a history one after another, out of the undo logs' way: as they are, or encoded.</summary>
internal sealed class HistoryBlock
{
    private readonly bool _isPast;
    private LogSegment[] _segments;
    private HistoryBlock[] _parts = [];
    private byte[] _encoded = [];
    private int[] _ends;
    private Task? _encoding;

    /// <param name="segments">The entries of each table, cell and accumulator.</param>
    /// <param name="ends">Where in the segments each batch ends: for every batch, a number for each of them.</param>
    /// <param name="isPast">Whether the batches can be undone; else they were, and can be done again.</param>
    public HistoryBlock(LogSegment[] segments, int[] ends, bool isPast)
    {
        _segments = segments;
        _ends = ends;
        _isPast = isPast;
        Steps = ends.Length / segments.Length;
        foreach (var segment in segments)
            Bytes += segment.Bytes;
    }

    /// <param name="parts">Blocks one after another that are encoded, or about to be: this one is to take their place.</param>
    public HistoryBlock(HistoryBlock[] parts)
    {
        _segments = [];
        _ends = [];
        _parts = parts;
        _isPast = parts[0]._isPast;
        Level = parts[0].Level + 1;
        foreach (var part in parts)
        {
            Steps += part.Steps;
            Bytes += part.Bytes;
        }
    }

    /// <summary>The number of batches.</summary>
    public int Steps { get; }

    /// <summary>How often blocks were merged to make it.</summary>
    public int Level { get; }

    /// <summary>Whether it is encoded, or about to be.</summary>
    public bool IsToBeEncoded => _encoding is not null;

    /// <summary>The memory that it takes, in bytes, or took before it was encoded, as long as nobody waited for that: so it does not depend on time.</summary>
    public long Bytes { get; private set; }

    /// <summary>Has the block encoded, in the background or right here.</summary>
    /// <param name="schema">What is known of the state.</param>
    /// <param name="when">In the background, or not.</param>
    /// <param name="before">What is encoded before it.</param>
    public void Encode(StateSchema schema, HistoryCompression when, HistoryBlock? before)
    {
        if (when == HistoryCompression.BetweenBatches)
        {
            Encode(schema);
            _encoding = Task.CompletedTask;
            Wait();
        }
        else if (before?._encoding is { } earlier)
            _encoding = earlier.ContinueWith(_ => Encode(schema), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        else
            _encoding = Task.Run(() => Encode(schema));
    }

    /// <summary>Waits until the block is encoded, if it is to be, and throws what that threw.</summary>
    public void Wait()
    {
        if (_encoding is null)
            return;
        _encoding.GetAwaiter().GetResult();
        Bytes = _encoded.Length + ((long)sizeof(int) * _ends.Length);
    }

    /// <summary>The entries, decoded where they were encoded, and where in them each batch ends.</summary>
    public (LogSegment[] Segments, int[] Ends) Expand(StateSchema schema)
    {
        Wait();
        return (_encoded.Length == 0 ? _segments : HistoryEncoding.Decode(schema, _encoded, Steps, _isPast), _ends);
    }

    /// <summary>Gives the memory of a block back that nobody needs any more.</summary>
    public void Release()
    {
        // Who encodes it does so.
        if (_encoding is not null)
            return;
        foreach (var segment in _segments)
            segment.Release();
        _segments = [];
    }

    private void Encode(StateSchema schema)
    {
        if (_parts.Length > 0)
            Join(schema);
        (_encoded, _ends) = HistoryEncoding.Encode(schema, _segments, _ends, _isPast);
        foreach (var segment in _segments)
            segment.Release();
        _segments = [];
    }

    private void Join(StateSchema schema)
    {
        var parts = Array.ConvertAll(_parts, part => part.Expand(schema));
        _segments = new LogSegment[parts[0].Segments.Length];
        for (var member = 0; member < _segments.Length; member++)
            _segments[member] = parts[0].Segments[member].Join(Array.ConvertAll(parts, part => part.Segments[member]));
        _ends = new int[Steps * _segments.Length];
        var start = new int[_segments.Length];
        var place = 0;
        foreach (var (segments, ends) in parts)
        {
            for (var i = 0; i < ends.Length; i++)
                _ends[place++] = start[i % start.Length] + ends[i];
            for (var member = 0; member < start.Length; member++)
                start[member] += segments[member].Count;
        }

        _parts = [];
    }
}
