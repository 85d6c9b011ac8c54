using System.Runtime.InteropServices;
using Stepwright.Contract;

namespace Stepwright;

/// <summary>
/// Encodes a stretch of a table's undo log, column by column: of each batch the first entry for every row, what it is, its slot, and the row
/// as its difference from the one before in the same slot, or where there is none from the one before in the log.
/// </summary>
internal readonly struct TableLogEncoding<TKey, TRow>(RowFields<TKey> keys, RowFields<TRow> rows, bool isPast)
    where TRow : struct
{
    public void Write(ref DeltaWriter writer, TableLogSegment<TKey, TRow> segment, in StepEnds steps)
    {
        var kept = Keep(segment.Entries, steps);
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

        WriteRows(ref writer, entries);
        foreach (ref readonly var freed in segment.Freed.AsSpan())
        {
            keys.Write(ref writer, freed.Key);
            writer.WriteUnsigned((ulong)freed.TailBefore);
        }

        writer.WriteUnsigned((ulong)segment.Unbound.Length);
        foreach (ref readonly var key in segment.Unbound.AsSpan())
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
        ReadRows(ref reader, entries);

        var freed = new FreedKey<TKey>[frees];
        for (var i = 0; i < frees; i++)
        {
            keys.Read(ref reader, out var key);
            freed[i] = new FreedKey<TKey>(key, (int)reader.ReadUnsigned());
        }

        var unbound = new TKey[(int)reader.ReadUnsigned()];
        for (var i = 0; i < unbound.Length; i++)
            keys.Read(ref reader, out unbound[i]);
        return new TableLogSegment<TKey, TRow>(entries, 0, count, freed, unbound);
    }

    // Undone entries hold what there was after them.
    private bool HasRow(UndoKind kind) => kind == UndoKind.Update || (isPast ? kind == UndoKind.Delete : kind is UndoKind.Create or UndoKind.Revive);

    private void WriteRows(ref DeltaWriter writer, ReadOnlySpan<UndoEntry<TRow>> entries)
    {
        // Where the latest row of each slot stands, counted from 1. None stands first.
        var latest = new SlotMap(entries.Length);
        var first = default(TRow);
        ref readonly var previous = ref first;
        for (var i = 0; i < entries.Length; i++)
        {
            ref readonly var entry = ref entries[i];
            if (!HasRow(entry.Kind))
                continue;
            ref var place = ref latest[entry.Slot];
            ref readonly var from = ref place > 0 ? ref entries[place - 1].Before : ref previous;
            var fields = rows.Compare(from, entry.Before);
            writer.WriteUnsigned(fields);
            rows.WriteChange(ref writer, from, entry.Before, fields);
            place = i + 1;
            previous = ref entry.Before;
        }
    }

    private void ReadRows(ref DeltaReader reader, Span<UndoEntry<TRow>> entries)
    {
        var latest = new SlotMap(entries.Length);
        var first = default(TRow);
        ref readonly var previous = ref first;
        for (var i = 0; i < entries.Length; i++)
        {
            ref var entry = ref entries[i];
            if (!HasRow(entry.Kind))
                continue;
            ref var place = ref latest[entry.Slot];
            rows.ReadChange(ref reader, place > 0 ? entries[place - 1].Before : previous, out entry.Before, reader.ReadUnsigned());
            place = i + 1;
            previous = ref entry.Before;
        }
    }

    /// <summary>One entry is enough for all the writes of a batch to one row: with the row before the first, or after the last.</summary>
    private List<UndoEntry<TRow>> Keep(ReadOnlySpan<UndoEntry<TRow>> entries, in StepEnds steps)
    {
        var kept = new List<UndoEntry<TRow>>(entries.Length);

        // Where the entry of each slot stands that takes later writes of its batch in, counted from 1; -1 where there is none any more.
        var taking = new SlotMap(entries.Length);
        var start = 0;
        for (var step = 0; step < steps.Count; step++)
        {
            var first = kept.Count;
            foreach (ref readonly var entry in entries[start..steps[step]])
            {
                ref var place = ref taking[entry.Slot];
                if (entry.Kind == UndoKind.Update && place > first)
                {
                    if (!isPast)
                        CollectionsMarshal.AsSpan(kept)[place - 1].Before = entry.Before;
                    continue;
                }

                kept.Add(entry);
                if (entry.Kind is UndoKind.Update or UndoKind.Create or UndoKind.Revive)
                    place = kept.Count;
                else if (entry.Kind == UndoKind.Delete)
                    place = -1;
            }

            start = steps[step];
            steps.Keep(step, kept.Count);
        }

        return kept;
    }
}
