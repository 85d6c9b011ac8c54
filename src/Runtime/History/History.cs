using System.Diagnostics;
using Stepwright.Contract;

namespace Stepwright;

/// <summary>
/// The batches of an executor that can be undone and done again. Each that changed the state makes a version. It is the executor's undo
/// log, kept: undoing swaps the rows with the before-images in it, so that what was undone can be done again from the same entries. Older
/// batches are encoded and compressed, and expanded when they are needed. It is not thread-safe, and rests while a batch runs.
/// </summary>
[DebuggerDisplay("version {Version} of {OldestVersion} to {NewestVersion}")]
public sealed class History
{
    // How many of the newest blocks are left as they are, how many of one size become one, and how often.
    private const int FreshBlocks = 4;
    private const int MergedBlocks = 8;
    private const int HighestLevel = 2;

    private readonly StateAccess _access;
    private readonly HistoryOptions _options;
    private readonly RowAccess[] _rows;
    private readonly HistoryCompression _compression;
    private readonly Dictionary<string, long> _marks = new(StringComparer.Ordinal);

    // Blocks before and behind the versions whose entries are in the logs; the last one of each is the nearest.
    private readonly List<HistoryBlock> _past = [];
    private readonly List<HistoryBlock> _future = [];

    // Where in the logs each version from _rawOldest on ends: for each, a number for every table, cell and accumulator.
    private readonly List<int> _ends = [];
    private long _pastOldest;
    private long _rawOldest;
    private long _rawNewest;
    private long _unchanged;
    private bool _hasLatestChanged;

    internal History(StateAccess access, HistoryOptions options)
    {
        _access = access;
        _options = options;
        _rows = access.RowAccesses;
        _compression = Array.TrueForAll(access.Schema.Members, static member => member.IsEncodable) ? options.Compression : HistoryCompression.None;
        _ends.AddRange(new int[_rows.Length]);
        _unchanged = access.Gate.Changes;
    }

    /// <summary>The version of the state: how many batches changed it, without those that are undone.</summary>
    public long Version { get; private set; }

    /// <summary>The oldest version that the state can be brought back to.</summary>
    public long OldestVersion { get; private set; }

    /// <summary>The newest version that the state can be brought forward to.</summary>
    public long NewestVersion => _rawNewest + _future.Sum(block => (long)block.Steps);

    /// <summary>Whether there is a batch to undo.</summary>
    public bool CanUndo => Version > OldestVersion;

    /// <summary>Whether there is a batch to do again.</summary>
    public bool CanRedo => Version < NewestVersion;

    /// <summary>The memory that the history takes, in bytes.</summary>
    public long Bytes => RawLogBytes + _past.Sum(block => block.Bytes) + _future.Sum(block => block.Bytes);

    /// <summary>The names that versions were given, with the versions.</summary>
    public IReadOnlyDictionary<string, long> Marks => _marks;

    private long RawLogBytes
    {
        get
        {
            var bytes = 0L;
            foreach (var row in _rows)
                bytes += (long)row.LogEnd * row.EntryBytes;
            return bytes;
        }
    }

    /// <summary>Undoes the latest batch that is not undone.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="InvalidOperationException">A batch runs, or the state was changed by other means than the executor.</exception>
    public bool Undo() => CanUndo && Go(Version - 1);

    /// <summary>Does the batch again that was undone last.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="InvalidOperationException">A batch runs, or the state was changed by other means than the executor.</exception>
    public bool Redo() => CanRedo && Go(Version + 1);

    /// <summary>Brings the state back, or forward, to a version.</summary>
    /// <param name="version">The version.</param>
    /// <exception cref="ArgumentOutOfRangeException">The history does not reach that version.</exception>
    /// <exception cref="InvalidOperationException">A batch runs, or the state was changed by other means than the executor.</exception>
    public void RevertTo(long version)
    {
        ThrowIfOutside(version);
        Go(version);
    }

    /// <summary>Brings the state back, or forward, to the version of a mark.</summary>
    /// <param name="mark">The name.</param>
    /// <exception cref="ArgumentException">There is no such mark, or the history does not reach it any more.</exception>
    /// <exception cref="InvalidOperationException">A batch runs, or the state was changed by other means than the executor.</exception>
    public void RevertTo(string mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        if (!_marks.TryGetValue(mark, out var version))
            throw new ArgumentException($"There is no mark '{mark}'. Make it by History.Mark; it goes when the history drops its version.", nameof(mark));
        RevertTo(version);
    }

    /// <summary>Gives the present version a name. A name that was given before moves.</summary>
    /// <param name="name">The name.</param>
    public void Mark(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _marks[name] = Version;
    }

    /// <summary>What changed from a version to the present one.</summary>
    /// <param name="version">The version.</param>
    /// <exception cref="ArgumentOutOfRangeException">The history does not reach back to that version, or it is behind the present one.</exception>
    /// <exception cref="InvalidOperationException">A batch runs, or the state was changed by other means than the executor.</exception>
    public StateDiff DiffSince(long version)
    {
        ThrowIfOutside(version);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(version, Version);
        _access.Gate.Enter();
        try
        {
            ThrowIfChanged();
            return Collect(version);
        }
        finally
        {
            _access.Gate.Leave();
        }
    }

    /// <summary>Encodes and compresses all of the history, and waits for it: for who keeps it for long and adds nothing soon.</summary>
    /// <exception cref="InvalidOperationException">A batch runs.</exception>
    public void Compact()
    {
        _access.Gate.Enter();
        try
        {
            PutFutureAside();
            SealAll();
            EncodeAllNow();
        }
        finally
        {
            _access.Gate.Leave();
        }
    }

    /// <summary>Forgets all versions but the present one, and every mark of another.</summary>
    /// <exception cref="InvalidOperationException">A batch runs.</exception>
    public void Clear()
    {
        _access.Gate.Enter();
        try
        {
            Forget();
            _unchanged = _access.Gate.Changes;
        }
        finally
        {
            _access.Gate.Leave();
        }
    }

    /// <summary>Begins a batch: its entries go where those of undone batches are.</summary>
    internal void BeginBatch()
    {
        if (_access.Gate.Changes != _unchanged)
        {
            // Changed by other means: what the history knows does not fit the state any more.
            Version++;
            Forget();
        }

        if (_rawNewest > Version)
            PutFutureAside();
    }

    /// <summary>Begins a preview, whose entries go where those of undone batches are, which can still be done again.</summary>
    internal void BeginPreview()
    {
        if (_access.Gate.Changes == _unchanged && _rawNewest > Version)
            PutFutureAside();
    }

    /// <summary>Ends a batch: it is a version if it changed anything.</summary>
    internal void EndBatch()
    {
        _hasLatestChanged = false;
        _unchanged = _access.Gate.Changes;
        var hasChanged = false;
        foreach (var row in _rows)
        {
            row.TakeUnits();
            hasChanged |= row.LogEnd > row.BatchFirst;
        }

        if (!hasChanged)
            return;
        _hasLatestChanged = true;
        _future.Clear();
        Version++;
        _rawNewest = Version;
        foreach (var row in _rows)
            _ends.Add(row.LogEnd);
        if (Version - 1 > _rawOldest && RawLogBytes > _options.RawBytes)
        {
            Seal(Version - 1);
            TrimToBytes();
        }

        OldestVersion = Math.Max(OldestVersion, Version - _options.MaxBatches);
        while (_past.Count > 0 && _pastOldest + _past[0].Steps <= OldestVersion)
            DropOldestBlock();
        DropMarks();
    }

    /// <summary>What the latest batch changed.</summary>
    internal StateDiff DiffOfLatest() => Collect(_hasLatestChanged ? Version - 1 : Version);

    private bool Go(long version)
    {
        _access.Gate.Enter();
        try
        {
            ThrowIfChanged();
            while (version < Version)
                Rewind(version);
            while (version > Version)
                Replay(version);
            _unchanged = ++_access.Gate.Changes;
            return true;
        }
        finally
        {
            _access.Gate.Leave();
        }
    }

    private void Rewind(long version)
    {
        if (Version == _rawOldest)
        {
            PutFutureAside();
            Load(_past, isPast: true);
        }

        version = Math.Max(version, _rawOldest);
        for (var row = 0; row < _rows.Length; row++)
            _rows[row].Rewind(EndOf(version, row));
        Version = version;
    }

    private void Replay(long version)
    {
        if (Version == _rawNewest)
        {
            SealAll();
            Load(_future, isPast: false);
        }

        version = Math.Min(version, _rawNewest);
        for (var row = 0; row < _rows.Length; row++)
            _rows[row].Replay(EndOf(version, row));
        Version = version;
    }

    private StateDiff Collect(long version)
    {
        var from = Math.Max(version, _rawOldest);
        var collectors = new ChangeCollector[_rows.Length];
        for (var row = 0; row < _rows.Length; row++)
            collectors[row] = _rows[row].Collect(EndOf(from, row));
        var oldest = _rawOldest;
        for (var i = _past.Count - 1; i >= 0 && version < oldest; i--)
        {
            var (segments, ends) = _past[i].Expand(_access.Schema);
            oldest -= _past[i].Steps;
            var steps = (int)Math.Max(0, version - oldest);
            for (var row = 0; row < _rows.Length; row++)
                collectors[row].Walk(steps == 0 ? segments[row] : segments[row].From(ends[((steps - 1) * _rows.Length) + row]));
        }

        return StateDiff.Of(_access.Schema, row => collectors[row].ToDiff(_access.Schema.Members[row]));
    }

    /// <summary>Takes undone entries out of the logs.</summary>
    private void PutFutureAside()
    {
        if (_rawNewest == Version)
            return;
        var segments = new LogSegment[_rows.Length];
        for (var row = 0; row < _rows.Length; row++)
            segments[row] = _rows[row].CutFuture(EndOf(_rawNewest, row));
        var kept = (int)(Version - _rawOldest + 1) * _rows.Length;
        _future.Add(new HistoryBlock(segments, EndsFrom(Version), isPast: false));
        if (_compression != HistoryCompression.None)
            _future[^1].Encode(_access.Schema, _compression, null);
        _ends.RemoveRange(kept, _ends.Count - kept);
        _rawNewest = Version;
    }

    private void SealAll()
    {
        if (_rawOldest < Version)
            Seal(Version);
    }

    /// <summary>Takes the entries up to a version out of the logs.</summary>
    private void Seal(long last)
    {
        var steps = (int)(last - _rawOldest);
        var ends = _ends.GetRange(_rows.Length, steps * _rows.Length).ToArray();
        var segments = new LogSegment[_rows.Length];
        for (var row = 0; row < _rows.Length; row++)
            segments[row] = _rows[row].CutPast(EndOf(last, row));
        _ends.RemoveRange(0, steps * _rows.Length);
        for (var i = 0; i < _ends.Count; i++)
            _ends[i] -= ends[((steps - 1) * _rows.Length) + (i % _rows.Length)];
        _rawOldest = last;
        _past.Add(new HistoryBlock(segments, ends, isPast: true));
        if (_compression != HistoryCompression.None)
            EncodeAll(but: FreshBlocks);
    }

    /// <summary>Has the blocks encoded, apart from some of the newest, and merges as many of one size as have come together: the larger a block, the more rows it can tell by what they were before.</summary>
    private void EncodeAll(int but)
    {
        for (var i = Math.Max(0, _past.FindIndex(static block => !block.IsToBeEncoded)); i < _past.Count - but; i++)
        {
            _past[i].Encode(_access.Schema, _compression, i > 0 ? _past[i - 1] : null);
            while (i + 1 >= MergedBlocks && _past[i - MergedBlocks + 1].Level == _past[i].Level && _past[i].Level < HighestLevel)
            {
                i -= MergedBlocks - 1;
                var merged = new HistoryBlock(_past.GetRange(i, MergedBlocks).ToArray());
                merged.Encode(_access.Schema, _compression, _past[i + MergedBlocks - 1]);
                _past.RemoveRange(i + 1, MergedBlocks - 1);
                _past[i] = merged;
            }
        }
    }

    /// <summary>Puts the nearest block into the logs, which are empty.</summary>
    private void Load(List<HistoryBlock> blocks, bool isPast)
    {
        var block = blocks[^1];
        var (segments, ends) = block.Expand(_access.Schema);
        blocks.RemoveAt(blocks.Count - 1);
        for (var row = 0; row < _rows.Length; row++)
            _rows[row].Load(segments[row], isPast);
        _ends.Clear();
        _ends.AddRange(new int[_rows.Length]);
        _ends.AddRange(ends);
        _rawOldest = isPast ? Version - block.Steps : Version;
        _rawNewest = _rawOldest + block.Steps;
    }

    /// <summary>What is dropped does not depend on how far the background is.</summary>
    private void TrimToBytes()
    {
        if (Bytes <= _options.MaxBytes)
            return;
        EncodeAllNow();
        while (Bytes > _options.MaxBytes && DropOne())
        {
        }
    }

    private void EncodeAllNow()
    {
        if (_compression == HistoryCompression.None)
            return;
        EncodeAll(but: 0);
        foreach (var block in _past)
            block.Wait();
        foreach (var block in _future)
            block.Wait();
    }

    private void DropOldestBlock()
    {
        _pastOldest += _past[0].Steps;
        _past[0].Release();
        _past.RemoveAt(0);
        OldestVersion = Math.Max(OldestVersion, _pastOldest);
    }

    private bool DropOne()
    {
        if (_options.Drop == HistoryDrop.Redo && _future.Count > 0)
        {
            _future.RemoveAt(0);
            return true;
        }

        if (_past.Count == 0)
        {
            if (_rawOldest >= Version - 1)
                return false;
            Seal(Math.Min(Version - 1, _rawOldest + 1 + ((Version - _rawOldest) / 2)));
        }

        DropOldestBlock();
        return true;
    }

    private void Forget()
    {
        _past.Clear();
        _future.Clear();
        foreach (var row in _rows)
            row.ClearLog();
        _ends.Clear();
        _ends.AddRange(new int[_rows.Length]);
        OldestVersion = _pastOldest = _rawOldest = _rawNewest = Version;
        DropMarks();
    }

    private void DropMarks()
    {
        if (_marks.Count == 0)
            return;
        foreach (var (name, version) in _marks)
        {
            if (version < OldestVersion || version > NewestVersion)
                _marks.Remove(name);
        }
    }

    private int EndOf(long version, int row) => _ends[((int)(version - _rawOldest) * _rows.Length) + row];

    /// <summary>Where the versions after one end, counted from where it ends.</summary>
    private int[] EndsFrom(long version)
    {
        var first = (int)(version - _rawOldest) * _rows.Length;
        var ends = _ends.GetRange(first + _rows.Length, _ends.Count - first - _rows.Length).ToArray();
        for (var i = 0; i < ends.Length; i++)
            ends[i] -= _ends[first + (i % _rows.Length)];
        return ends;
    }

    private void ThrowIfOutside(long version)
    {
        if (version < OldestVersion || version > NewestVersion)
            throw new ArgumentOutOfRangeException(nameof(version), version, $"The history reaches from version {OldestVersion} to {NewestVersion}.");
    }

    private void ThrowIfChanged()
    {
        if (_access.Gate.Changes != _unchanged)
        {
            throw new InvalidOperationException(
                "The state was changed directly, or by another executor, since the latest batch, so that the history does not fit it any more. Change it by commands or executor.Apply, or call History.Clear() after direct changes.");
        }

    }
}
