using System.Runtime.InteropServices;
using Stepwright.Contract;

namespace Stepwright;

/// <summary>
/// Encodes a stretch of a table's undo log, column by column: of each batch the first entry for every row, what it is, its slot, and the row
/// as its difference from the one before in the same slot.
/// </summary>
internal sealed class TableLogEncoding<TKey, TRow>(RowFields<TKey> keys, RowFields<TRow> rows, bool isPast)
    where TRow : struct
{
    // The latest row of each slot.
    private readonly Dictionary<int, TRow> _latest = [];

    public void Write(ref DeltaWriter writer, TableLogSegment<TKey, TRow> segment, in StepEnds steps)
    {
        var kept = Keep(segment.Entries.Span, steps);
        for (var step = 0; step < steps.Count; step++)
            writer.WriteUnsigned((ulong)(steps.KeptEnd(step) - steps.KeptEnd(step - 1)));
        var entries = CollectionsMarshal.AsSpan(kept);
        foreach (ref readonly var entry in entries)
            writer.WriteByte((byte)entry.Kind);
        var slot = 0;
        foreach (ref readonly var entry in entries)
        {
            writer.WriteSigned(entry.Slot - slot);
            slot = entry.Slot;
        }

        foreach (ref readonly var entry in entries)
        {
            if (HasRow(entry.Kind))
                WriteRow(ref writer, entry);
        }

        foreach (ref readonly var freed in segment.Freed.Span)
        {
            keys.Write(ref writer, freed.Key);
            writer.WriteUnsigned((ulong)freed.TailBefore);
        }

        writer.WriteUnsigned((ulong)segment.Unbound.Length);
        foreach (ref readonly var key in segment.Unbound.Span)
            keys.Write(ref writer, key);
    }

    public TableLogSegment<TKey, TRow> Read(ref DeltaReader reader, int steps)
    {
        var count = 0;
        for (var step = 0; step < steps; step++)
            count += (int)reader.ReadUnsigned();
        var entries = new UndoEntry<TRow>[count];
        var frees = 0;
        foreach (ref var entry in entries.AsSpan())
        {
            entry.Kind = (UndoKind)reader.ReadByte();
            frees += isPast && entry.Kind == UndoKind.Free ? 1 : 0;
        }

        var slot = 0;
        foreach (ref var entry in entries.AsSpan())
            entry.Slot = slot += (int)reader.ReadSigned();
        foreach (ref var entry in entries.AsSpan())
        {
            if (HasRow(entry.Kind))
                ReadRow(ref reader, ref entry);
        }

        var freed = new FreedKey<TKey>[frees];
        for (var i = 0; i < frees; i++)
        {
            keys.Read(ref reader, out var key);
            freed[i] = new FreedKey<TKey>(key, (int)reader.ReadUnsigned());
        }

        var unbound = new TKey[(int)reader.ReadUnsigned()];
        for (var i = 0; i < unbound.Length; i++)
            keys.Read(ref reader, out unbound[i]);
        return new TableLogSegment<TKey, TRow>(entries, freed, unbound);
    }

    // Undone entries hold what there was after them.
    private bool HasRow(UndoKind kind) => kind == UndoKind.Update || (isPast ? kind == UndoKind.Delete : kind is UndoKind.Create or UndoKind.Revive);

    private void WriteRow(ref DeltaWriter writer, in UndoEntry<TRow> entry)
    {
        ref var latest = ref CollectionsMarshal.GetValueRefOrAddDefault(_latest, entry.Slot, out _);
        var fields = rows.Compare(latest, entry.Before);
        writer.WriteUnsigned(fields);
        rows.WriteChange(ref writer, latest, entry.Before, fields);
        latest = entry.Before;
    }

    private void ReadRow(ref DeltaReader reader, ref UndoEntry<TRow> entry)
    {
        ref var latest = ref CollectionsMarshal.GetValueRefOrAddDefault(_latest, entry.Slot, out _);
        rows.ReadChange(ref reader, latest, out entry.Before, reader.ReadUnsigned());
        latest = entry.Before;
    }

    /// <summary>One entry is enough for all the writes of a batch to one row: with the row before the first, or after the last.</summary>
    private List<UndoEntry<TRow>> Keep(ReadOnlySpan<UndoEntry<TRow>> entries, in StepEnds steps)
    {
        var kept = new List<UndoEntry<TRow>>(entries.Length);
        var first = new Dictionary<int, int>();
        var start = 0;
        for (var step = 0; step < steps.Count; step++)
        {
            first.Clear();
            foreach (ref readonly var entry in entries[start..steps[step]])
            {
                if (entry.Kind == UndoKind.Update && first.TryGetValue(entry.Slot, out var place))
                {
                    if (!isPast)
                        CollectionsMarshal.AsSpan(kept)[place].Before = entry.Before;
                    continue;
                }

                if (entry.Kind is UndoKind.Update or UndoKind.Create or UndoKind.Revive)
                    first[entry.Slot] = kept.Count;
                else if (entry.Kind == UndoKind.Delete)
                    first.Remove(entry.Slot);
                kept.Add(entry);
            }

            start = steps[step];
            steps.Keep(step, kept.Count);
        }

        return kept;
    }
}
