using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Stepwright.Contract;

/// <summary>
/// A worker's way to a cell, an accumulator or a sequence: its log, as a journal. Between batches it holds what there was before each batch that changed
/// the value; of an undone batch, what there was after it.
/// </summary>
/// <typeparam name="TValue">The row of the cell, or the value of the accumulator or sequence.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ValueAccess<TValue> : RowAccess
    where TValue : struct
{
    // A field, because a step's write cannot wait for more.
    private protected TValue[] Entries = new TValue[4];

    private protected ValueAccess(StateAccess owner, string name)
        : base(owner, name)
    {
    }

    internal override int EntryBytes => Unsafe.SizeOf<TValue>();

    /// <summary>The value, when no batch runs.</summary>
    internal abstract ref TValue Settled { get; }

    internal override ChangeCollector Collect(int from)
    {
        var changes = new CellChanges<TValue>(Settled);
        changes.Walk(Entries.AsSpan(from, Count - from));
        return changes;
    }

    internal override void Rewind(int to)
    {
        while (Count > to)
        {
            Count--;
            (Settled, Entries[Count]) = (Entries[Count], Settled);
        }
    }

    internal override void Replay(int to)
    {
        while (Count < to)
        {
            (Settled, Entries[Count]) = (Entries[Count], Settled);
            Count++;
        }
    }

    internal override LogSegment CutPast(int count)
    {
        var cut = Entries.AsSpan(0, count).ToArray();
        Array.Copy(Entries, count, Entries, 0, Entries.Length - count);
        Count -= count;
        return new CellLogSegment<TValue>(cut);
    }

    internal override LogSegment CutFuture(int to) => new CellLogSegment<TValue>(Entries.AsSpan(Count, to - Count).ToArray());

    internal override void Load(LogSegment segment, bool isPast)
    {
        var before = ((CellLogSegment<TValue>)segment).Before;
        if (Entries.Length < before.Length)
            Entries = new TValue[before.Length];
        before.CopyTo(Entries);
        Count = isPast ? before.Length : 0;
    }

    internal override void ForgetLog()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TValue>())
            Array.Clear(Entries);
    }

    internal override StepFailure FailureAt(int slot, CommandInfo command, int step, int item, in FailureReason reason) =>
        new StepFailure(command, step, item, Name, reason);

    internal override string Describe(int slot) => Name;

    private protected override WaitingEntries CutWaiting(int start) => new WaitingValues<TValue>(Entries.AsSpan(start, Count - start).ToArray(), Settled);

    private protected override void AppendWaiting(WaitingEntries entries)
    {
        foreach (ref readonly var value in ((WaitingValues<TValue>)entries).Values.AsSpan())
            Append(value);
    }

    private protected void Append(in TValue value)
    {
        if (Count == Entries.Length)
            GrowEntries();
        Entries[Count++] = value;
    }

    /// <summary>Leaves of the batch only what there was before it.</summary>
    private protected void KeepOnly(in TValue before)
    {
        if (BatchFirst == Entries.Length)
            GrowEntries();
        Entries[BatchFirst] = before;
        Count = BatchFirst + 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private protected TValue[] GrowEntries()
    {
        Array.Resize(ref Entries, 2 * Entries.Length);
        return Entries;
    }
}
