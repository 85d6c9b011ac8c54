using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stepwright.Contract;

/// <summary>
/// A worker's way to an accumulator: what the worker's commands added, apart from the value, until the batch settles. Its undo log
/// holds what that was before each step that adds, so that undoing is exact for every operation.
/// </summary>
/// <remarks>
/// Where a command may be undone after others that ran here behind it, or waits and goes on elsewhere, each step adds to nothing: then the log holds what each step
/// before added, and what all added is all of them taken together.
/// </remarks>
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
    private bool _isApart;

    // The log, or nothing where steps add apart.
    private T[] _open;
    private T _beforeLatest;

    internal AccumulatorAccess(StateAccess owner, Accumulator<T> accumulator)
        : base(owner, accumulator.Name)
    {
        _accumulator = accumulator;
        _peers = [this];
        _operation = accumulator.Operation;
        _partial = accumulator.Identity;
        _open = Entries;
    }

    /// <summary>The value with all that the running batch added to it.</summary>
    public T Read()
    {
        var value = _accumulator.Base;
        foreach (var access in _accumulator.Running)
            value = access.AddTo(value);
        return value;
    }

    internal override ref T Settled => ref _accumulator.Base;

    /// <summary>The accumulator for a step that adds to it; what was added before is saved.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Accumulate<T> Accumulate()
    {
        var count = Count;
        var log = _open;
        if ((uint)count >= (uint)log.Length)
            return PrepareAndAccumulate();
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
        _isApart = Owner.Parallel is { MayRewind: true };
        _open = _isApart ? [] : Entries;
    }

    internal override void BeginPreview()
    {
        base.BeginPreview();
        _beforeLatest = _before;
    }

    internal override void EndPreview()
    {
        base.EndPreview();
        _before = _beforeLatest;
    }

    internal override void Join(RowAccess lead, ReadOnlySpan<RowAccess> peers) => _peers = Array.ConvertAll(peers.ToArray(), static peer => (AccumulatorAccess<T>)peer);

    // Apart, what each of its steps added stands behind its entry. Else only all units are undone together, whatever their order was here, and nothing remains of them.
    internal override void Undo(UnitEntries entries)
    {
        if (!_isApart || entries.End == Count)
            _partial = _accumulator.Identity;
        if (_isApart)
            Entries.AsSpan(entries.Start + 1, Math.Min(entries.End, Count - 1) - entries.Start).Fill(_accumulator.Identity);
    }

    internal override void Settle()
    {
        _accumulator.Base = AddTo(_accumulator.Base);
        _partial = _accumulator.Identity;
        _accumulator.Running = [];
    }

    internal override void EndPart()
    {
        foreach (var peer in _peers)
        {
            _accumulator.Base = peer.AddTo(_accumulator.Base);
            peer._partial = _accumulator.Identity;
        }

        base.EndPart();
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

    private protected override WaitingEntries CutWaiting(int start)
    {
        var waiting = new WaitingValues<T>(Entries.AsSpan(start + 1, Count - start - 1).ToArray(), _partial);
        _partial = Entries[start];
        return waiting;
    }

    private protected override void AppendWaiting(WaitingEntries entries)
    {
        var waiting = (WaitingValues<T>)entries;
        Append(_partial);
        foreach (var added in waiting.Values)
            Append(added);
        _partial = waiting.Latest;
    }

    private protected override void UndoTo(int count)
    {
        if (count >= Count)
            return;
        if (count < PartFirst)
            (_accumulator.Base, _partial) = (_before, _accumulator.Identity);
        else
            _partial = Entries[count];
        Count = count;
    }

    private T AddTo(T value)
    {
        if (_isApart)
        {
            foreach (var added in Entries.AsSpan(BatchFirst, Count - BatchFirst))
                value = Accumulator<T>.Fold(_operation, value, added);
        }

        return Accumulator<T>.Fold(_operation, value, _partial);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Accumulate<T> PrepareAndAccumulate()
    {
        Append(_partial);
        if (_isApart)
            _partial = _accumulator.Identity;
        else
            _open = Entries;
        return new Accumulate<T>(this);
    }
}
