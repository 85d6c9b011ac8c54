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
public sealed class AccumulatorAccess<T> : ValueAccess<T>
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly Accumulator<T> _accumulator;
    private readonly AccumulatorOperation _operation;
    private AccumulatorAccess<T>[] _peers;
    private T _partial;
    private T _before;

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

    internal override ref T Settled => ref _accumulator.Base;

    /// <summary>The accumulator for a step that adds to it; what was added before is saved.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Accumulate<T> Accumulate()
    {
        var count = Count;
        var log = Entries;
        if ((uint)count >= (uint)log.Length)
            log = GrowEntries();
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

        if (_accumulator.Base == _before)
            Count = BatchFirst;
        else
            KeepOnly(_before);
    }

    private protected override void UndoTo(int count)
    {
        if (count >= Count)
            return;
        _partial = Entries[count];
        Count = count;
    }
}
