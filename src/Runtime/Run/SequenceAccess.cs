using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Stepwright.Contract;

/// <summary>
/// A worker's way to a sequence. Its log holds the value before each draw, which is the one that was drawn: a command's slot for it is its
/// place in the log. All values of a planned batch are drawn by the planner's way, in batch order, before the commands run.
/// </summary>
/// <typeparam name="T">An integer, or a struct of one.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SequenceAccess<T> : ValueAccess<T>
    where T : struct
{
    private readonly Sequence<T> _sequence;
    private SequenceAccess<T> _lead;

    // While a batch is planned, for the planner's way: which command drew an entry of the log.
    private int[] _drawnBy = [];

    internal SequenceAccess(StateAccess owner, Sequence<T> sequence)
        : base(owner, sequence.Name)
    {
        _sequence = sequence;
        _lead = this;
    }

    /// <summary>The value that is drawn next.</summary>
    public T Peek => _sequence.Upcoming;

    /// <summary>The planner's way.</summary>
    internal SequenceAccess<T> Lead => _lead;

    internal override ref T Settled => ref _sequence.Upcoming;

    /// <summary>Draws the next value for the running command, or for the one that is planned.</summary>
    /// <returns>Its slot.</returns>
    /// <exception cref="OverflowException">The next value is the greatest of its type, which stands for the end and is never drawn.</exception>
    public int Draw()
    {
        Set(_sequence.After(_sequence.Upcoming));
        if (Owner.IsPlanning)
            AddDrawer();
        return Count - 1;
    }

    /// <summary>The value that was drawn.</summary>
    /// <param name="slot">Its slot.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Drawn(int slot) => _lead.Entries[slot];

    /// <summary>The value that is drawn after another one.</summary>
    internal T After(T value) => _sequence.After(value);

    /// <summary>Takes back what the commands of the plan from one on drew.</summary>
    internal override void UndoPlanFrom(int command)
    {
        var count = Count;
        while (count > PartFirst && _drawnBy[count - 1] >= command)
            count--;
        UndoTo(count);
    }

    internal void Set(T upcoming)
    {
        Append(_sequence.Upcoming);
        _sequence.Upcoming = upcoming;
    }

    internal override void Join(RowAccess lead, ReadOnlySpan<RowAccess> peers) => _lead = (SequenceAccess<T>)lead;

    internal override void Undo(UnitEntries entries) => _sequence.Upcoming = Entries[entries.Start];

    // What was to be drawn before the batch is all that its diff and its history need; workers draw nothing.
    internal override void TakeUnits() => Count = Math.Min(Count, BatchFirst + 1);

    internal override void Settle()
    {
        if (!KeepsBatch)
            ForgetLog();
    }

    private protected override void UndoTo(int count)
    {
        if (count >= Count)
            return;
        _sequence.Upcoming = Entries[count];
        Count = count;
    }

    private void AddDrawer()
    {
        if (_drawnBy.Length < Entries.Length)
            Array.Resize(ref _drawnBy, Entries.Length);
        _drawnBy[Count - 1] = Owner.CommandIndex;
    }
}
