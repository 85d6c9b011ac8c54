using System.ComponentModel;
using System.Numerics;

namespace Stepwright.Contract;

/// <summary>
/// A state as it was between two batches. Taking it copies no row: while it is in use, whoever changes a row first saves a copy of it. Any
/// thread may read it. One that is forgotten undisposed costs those copies until it is collected.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class StateSnapshot : IDisposable
{
    private readonly SnapshotLife _life = new();
    private readonly StateStorage _storage;

    /// <summary>For the generated snapshot of a state.</summary>
    /// <param name="storage">The state's tables and cells.</param>
    /// <exception cref="InvalidOperationException">A batch runs on the state.</exception>
    protected StateSnapshot(StateStorage storage)
    {
        ArgumentNullException.ThrowIfNull(storage);
        storage.Gate.ThrowIfRunning("Snapshot()");
        _storage = storage;
    }

    /// <summary>Ends the copying for a snapshot that nobody disposed: tables know of its life only.</summary>
    ~StateSnapshot() => _life.Release();

    /// <summary>Ends the use of the snapshot. Who reads it now or later gets an <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        _life.Release();
        GC.SuppressFinalize(this);
    }

    /// <summary>What changed from this snapshot to another one of the same state, be it a later or an earlier one.</summary>
    /// <param name="other">The other one.</param>
    /// <exception cref="ArgumentException">The other one is of another state.</exception>
    /// <exception cref="ObjectDisposedException">One of them was disposed.</exception>
    public StateDiff DiffTo(StateSnapshot other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other._storage != _storage)
            throw new ArgumentException("The snapshot is of another state. To compare states, compare what they hold.", nameof(other));
        return StateDiff.Of(_storage.Schema, i => _storage.Schema.Members[i].Diff(Member(i), other.Member(i)));
    }

    /// <summary>What was taken of a member of the state.</summary>
    /// <param name="member">Its number in the order of declaration.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract object Member(int member);

    /// <summary>Takes a table.</summary>
    /// <typeparam name="TKey">The key.</typeparam>
    /// <typeparam name="TRow">The row.</typeparam>
    /// <param name="table">The table.</param>
    protected TableSnapshot<TKey, TRow> TakeTable<TKey, TRow>(Table<TKey, TRow> table)
        where TKey : notnull
        where TRow : struct
    {
        ArgumentNullException.ThrowIfNull(table);
        return new TableSnapshot<TKey, TRow>(this, table.TakeVersion(_life));
    }

    /// <summary>Takes a cell.</summary>
    /// <typeparam name="TRow">The row.</typeparam>
    /// <param name="cell">The cell.</param>
    protected static TRow TakeCell<TRow>(Cell<TRow> cell)
        where TRow : struct
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Row;
    }

    /// <summary>Takes an accumulator.</summary>
    /// <typeparam name="T">An integer of any size.</typeparam>
    /// <param name="accumulator">The accumulator.</param>
    protected static T TakeAccumulator<T>(Accumulator<T> accumulator)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        ArgumentNullException.ThrowIfNull(accumulator);
        return accumulator.Base;
    }

    /// <summary>Takes a sequence.</summary>
    /// <typeparam name="T">An integer, or a struct of one.</typeparam>
    /// <param name="sequence">The sequence.</param>
    protected static T TakeSequence<T>(Sequence<T> sequence)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(sequence);
        return sequence.Upcoming;
    }

    /// <summary>What was taken of a cell, an accumulator or a sequence, while the snapshot is in use.</summary>
    /// <typeparam name="T">The value.</typeparam>
    /// <param name="value">The value.</param>
    /// <exception cref="ObjectDisposedException">The snapshot was disposed.</exception>
    protected T Taken<T>(in T value)
        where T : struct
    {
        ObjectDisposedException.ThrowIf(_life.IsReleased, this);
        return value;
    }
}
