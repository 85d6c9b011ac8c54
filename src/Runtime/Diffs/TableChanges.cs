using System.Runtime.InteropServices;
using Stepwright.Contract;

namespace Stepwright;

/// <summary>Gathers what the entries of a table's undo log changed, from now backwards.</summary>
internal sealed class TableChanges<TKey, TRow>(Table<TKey, TRow> table) : ChangeCollector
    where TKey : notnull
    where TRow : struct
{
    private const int MostAtFirst = 64;

    // A slot is bound to one key after another. Of each binding that was met, what it changed; of each slot, the latest one that was met.
    private readonly List<Binding> _bindings = [];
    private readonly Dictionary<int, int> _latest = [];
    private bool _hasRebound;

    public override void Walk(LogSegment segment)
    {
        var walked = (TableLogSegment<TKey, TRow>)segment;
        Walk(walked.Entries, walked.Freed);
    }

    public void Walk(ReadOnlySpan<UndoEntry<TRow>> entries, ReadOnlySpan<FreedKey<TKey>> freed)
    {
        _bindings.EnsureCapacity(_bindings.Count + Math.Min(entries.Length, MostAtFirst));
        for (var i = entries.Length - 1; i >= 0; i--)
        {
            ref readonly var entry = ref entries[i];
            switch (entry.Kind)
            {
                case UndoKind.Update or UndoKind.Delete:
                    BindingOf(entry.Slot).Before = entry.Before;
                    break;
                case UndoKind.Create or UndoKind.Revive:
                    BindingOf(entry.Slot).Before = null;
                    break;
                case UndoKind.Free:
                    _hasRebound = true;
                    _latest[entry.Slot] = _bindings.Count;
                    _bindings.Add(new Binding(entry.Slot, freed[^1].Key));
                    freed = freed[..^1];
                    break;
                case UndoKind.Reserve or UndoKind.ReserveAppended:
                    _hasRebound |= _latest.Remove(entry.Slot);
                    break;
            }
        }
    }

    public override MemberDiff? ToDiff(MemberSchema schema)
    {
        if (_hasRebound)
            JoinByKey();
        var rows = ((TableSchema<TKey, TRow>)schema).Row;
        var bindings = CollectionsMarshal.AsSpan(_bindings);
        var order = new List<(RowDiffKind Kind, int Place, int Binding, ulong Fields)>(bindings.Length);
        for (var i = 0; i < bindings.Length; i++)
        {
            // The removed ones in the order of their removal, which were met backwards; the others in that of the table.
            ref readonly var binding = ref bindings[i];
            if (binding.After is null && binding.Before is not null)
                order.Add((RowDiffKind.Removed, -i, i, ulong.MaxValue));
            else if (binding.Before is null && binding.After is not null)
                order.Add((RowDiffKind.Added, binding.Slot, i, ulong.MaxValue));
            else if (binding.After is not null && rows.Compare(binding.Before!.Value, binding.After.Value) is not 0 and var fields)
                order.Add((RowDiffKind.Changed, binding.Slot, i, fields));
        }

        if (order.Count == 0)
            return null;
        order.Sort(static (one, other) => one.Kind != other.Kind ? one.Kind - other.Kind : one.Place.CompareTo(other.Place));
        var changes = new RowChange<TKey, TRow>[order.Count];
        for (var i = 0; i < changes.Length; i++)
        {
            ref readonly var binding = ref bindings[order[i].Binding];
            changes[i] = new(binding.Key, binding.Before, binding.After, order[i].Fields);
        }

        return new TableDiff<TKey, TRow>((TableSchema<TKey, TRow>)schema, changes);
    }

    private ref Binding BindingOf(int slot)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_latest, slot, out var exists);
        if (!exists)
        {
            ref var bound = ref table.Slots[slot];
            place = _bindings.Count;
            _bindings.Add(new Binding(slot, bound.Key));
            if ((bound.Tag & SlotState.Mask) == SlotState.Live)
                CollectionsMarshal.AsSpan(_bindings)[place].After = bound.Row;
        }

        return ref CollectionsMarshal.AsSpan(_bindings)[place];
    }

    /// <summary>Of the bindings of one key the newest tells what is there now, the oldest what was there before.</summary>
    private void JoinByKey()
    {
        var newest = new Dictionary<TKey, int>();
        var joined = new List<Binding>();
        foreach (ref readonly var binding in CollectionsMarshal.AsSpan(_bindings))
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(newest, binding.Key, out var exists);
            if (exists)
            {
                CollectionsMarshal.AsSpan(joined)[place].Before = binding.Before;
                continue;
            }

            place = joined.Count;
            joined.Add(binding);
        }

        _bindings.Clear();
        _bindings.AddRange(joined);
    }

    private record struct Binding(int Slot, TKey Key)
    {
        public TRow? Before;
        public TRow? After;
    }
}
