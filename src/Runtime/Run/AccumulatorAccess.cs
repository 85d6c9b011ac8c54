using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stepwright.Contract;

/// <summary>
/// A worker's way to an accumulator: what the worker's commands added, apart from the value, until the batch settles. Its undo log
/// holds what that was before each step that adds, so that undoing is exact for every operation.
/// </summary>
/// <typeparam name="T">An integer of any size.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AccumulatorAccess<T> : RowAccess
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly Accumulator<T> _accumulator;
    private readonly AccumulatorOperation _operation;
    private AccumulatorAccess<T>[] _peers;
    private T _partial;
    private T _before;
    private T[] _log = new T[4];

    internal AccumulatorAccess(StateAccess owner, Accumulator<T> accumulator)
        : base(owner, accumulator.Name)
    {
        _accumulator = accumulator;
        _peers = [this];
        _operation = accumulator.Operation;
        _partial = accumulator.Identity;
    }

    /// <summary>The value with all that the running batch added to it.</summary>
    public T Read()
    {
        var value = _accumulator.Base;
        foreach (var access in _accumulator.Running)
            value = Accumulator<T>.Fold(_operation, value, access._partial);
        return value;
    }

    /// <summary>The value, when no batch runs.</summary>
    internal T Total
    {
        get => _accumulator.Base;
        set => _accumulator.Base = value;
    }

    /// <summary>The accumulator for a step that adds to it; what was added before is saved.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Accumulate<T> Accumulate()
    {
        var count = Count;
        var log = _log;
        if ((uint)count >= (uint)log.Length)
            log = Grow();
        log[count] = _partial;
        Count = count + 1;
        return new Accumulate<T>(this);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(T value) => _partial = Accumulator<T>.Fold(_operation, _partial, value);

    internal override void BeginBatch(bool keep)
    {
        base.BeginBatch(keep);
        _before = _accumulator.Base;
        _accumulator.Running = _peers;
    }

    internal override void Join(RowAccess lead, ReadOnlySpan<RowAccess> peers) => _peers = Array.ConvertAll(peers.ToArray(), static peer => (AccumulatorAccess<T>)peer);

    // Only all units are undone together, whatever their order was here: nothing remains of them.
    internal override void Undo(UnitEntries entries) => _partial = _accumulator.Identity;

    internal override void Settle()
    {
        _accumulator.Base = Accumulator<T>.Fold(_operation, _accumulator.Base, _partial);
        _partial = _accumulator.Identity;
        _accumulator.Running = [];
    }

    // From here on the log holds, instead of what this worker's commands had added before each of them, what all had added before the batch.
    internal override void TakeUnits()
    {
        foreach (var peer in _peers)
        {
            if (peer.TookPartWith(this))
                peer.DropUnits();
        }

        Count = BatchFirst;
        if (_accumulator.Base == _before)
            return;
        if (Count == _log.Length)
            Grow();
        _log[Count++] = _before;
    }

    internal override int EntryBytes => Unsafe.SizeOf<T>();

    internal override ChangeCollector Collect(int from)
    {
        var changes = new CellChanges<T>(_accumulator.Base);
        changes.Walk(_log.AsSpan(from, Count - from));
        return changes;
    }

    internal override void Rewind(int to)
    {
        while (Count > to)
        {
            Count--;
            (_accumulator.Base, _log[Count]) = (_log[Count], _accumulator.Base);
        }
    }

    internal override void Replay(int to)
    {
        while (Count < to)
        {
            (_accumulator.Base, _log[Count]) = (_log[Count], _accumulator.Base);
            Count++;
        }
    }

    internal override LogSegment CutPast(int count)
    {
        var cut = _log.AsSpan(0, count).ToArray();
        Array.Copy(_log, count, _log, 0, _log.Length - count);
        Count -= count;
        return new CellLogSegment<T>(cut);
    }

    internal override LogSegment CutFuture(int to) => new CellLogSegment<T>(_log.AsSpan(Count, to - Count).ToArray());

    internal override void Load(LogSegment segment, bool isPast)
    {
        var before = ((CellLogSegment<T>)segment).Before;
        if (_log.Length < before.Length)
            _log = new T[before.Length];
        before.CopyTo(_log);
        Count = isPast ? before.Length : 0;
    }

    internal override void ForgetLog()
    {
    }

    internal override StepFailure FailureAt(int slot, CommandInfo command, int step, string code, string message, Exception? exception) =>
        new(command, step, Name, code, message, exception);

    internal override string Describe(int slot) => Name;

    private protected override void UndoTo(int count)
    {
        if (count >= Count)
            return;
        _partial = _log[count];
        Count = count;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private T[] Grow()
    {
        Array.Resize(ref _log, 2 * _log.Length);
        return _log;
    }
}
