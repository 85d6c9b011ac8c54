using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Stepwright.Contract;

/// <summary>
/// Which commands of the batch touch the rows of one table, cell or accumulator, as far as it is planned: an access finds the
/// last one that it must wait for, and takes its place.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RowPlan
{
    // A cell's row, and an accumulator's value, stand in the first slot.
    private const int Only = 1;

    private readonly Planner _planner;
    private RowStamp[] _stamps = new RowStamp[2];
    private bool _isWritten;
    private bool _isViewed;
    private int _lastWriter;
    private int _lastView;

    internal RowPlan(Planner planner) => _planner = planner;

    /// <summary>Plans the reading of a row.</summary>
    /// <param name="slot">Its slot, or a number that is none.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Reads(int slot)
    {
        if (_isWritten && slot > 0)
            ReadsWritten(slot);
    }

    /// <summary>Plans the writing, creating or deleting of a row.</summary>
    /// <param name="slot">Its slot, or a number that is none.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Writes(int slot)
    {
        if (slot <= 0)
            return;
        if (slot >= _stamps.Length)
            Grow(slot + 1);
        ref var stamp = ref _stamps[slot];
        if (stamp.Reading > _planner.FirstReading)
            _planner.DependOnReadings(stamp.Reading, this, slot);
        else
            _planner.DependOn(stamp.Writer, this, slot);
        stamp.Writer = _planner.Unit;
        stamp.Reading = 0;
        if (_isViewed)
            AddsTo();
    }

    /// <summary>Plans the reading of a cell.</summary>
    public void Reads() => Reads(Only);

    /// <summary>Plans the writing of a cell.</summary>
    public void Writes() => Writes(Only);

    /// <summary>Plans the reading of a whole table, or of an accumulator: after all that wrote to it, before all that will.</summary>
    public void ReadsAll()
    {
        if (!_isWritten)
            return;
        _planner.DependOnAllUpTo(_lastWriter, this);
        _lastView = _planner.Unit;
    }

    /// <summary>Plans an addition to an accumulator: it waits for readings, and never for another addition.</summary>
    public void AddsTo()
    {
        _planner.DependOnAllUpTo(_lastView, this);
        _lastWriter = _planner.Unit;
    }

    internal bool IsWritten => _isWritten;

    internal void Begin(bool isWritten, bool isViewed)
    {
        _isWritten = isWritten;
        _isViewed = isViewed;
        _lastWriter = _lastView = 0;
    }

    /// <summary>Forgets every number, because they start anew.</summary>
    internal void Reset() => Array.Clear(_stamps);

    internal void Prefetch(int slot)
    {
        if (slot < _stamps.Length)
            Cache.Fetch(ref _stamps[slot]);
    }

    /// <summary>The unit that last writes a row, as far as the batch is planned.</summary>
    internal int WriterOf(int slot) => slot > 0 && slot < _stamps.Length ? _stamps[slot].Writer : 0;

    internal int WriterOfCell => WriterOf(Only);

    private void ReadsWritten(int slot)
    {
        if (slot >= _stamps.Length)
            Grow(slot + 1);
        ref var stamp = ref _stamps[slot];
        if (stamp.Writer == _planner.Unit)
            return;
        _planner.DependOn(stamp.Writer, this, slot);
        stamp.Reading = _planner.AddReading(stamp.Reading);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int slots) => Array.Resize(ref _stamps, Math.Max(slots, 2 * _stamps.Length));
}
