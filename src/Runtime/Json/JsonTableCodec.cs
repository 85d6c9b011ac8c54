using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>Writes a table as an object with a member for each row, named by its key, and fills one from it.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TRow">The row.</typeparam>
/// <param name="keys">The key's codec.</param>
/// <param name="rows">The row's codec.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonTableCodec<TKey, TRow>(JsonCodec<TKey> keys, JsonCodec<TRow> rows)
    where TKey : notnull
    where TRow : struct
{
    /// <summary>Writes the rows in their order.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="table">The table.</param>
    /// <exception cref="InvalidOperationException">A batch runs on the state.</exception>
    public void Write(ref JsonBuffer buffer, Table<TKey, TRow> table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var count = table.Count;
        buffer.WriteLiteral("{"u8);
        if (count > 0)
        {
            var slots = table.Slots.AsSpan(0, table.End);
            foreach (ref readonly var slot in slots)
            {
                if ((slot.Tag & SlotState.Mask) != SlotState.Live)
                    continue;
                keys.WriteKey(ref buffer, in slot.Key);
                buffer.WriteLiteral(":"u8);
                rows.Write(ref buffer, in slot.Row);
                if (--count > 0)
                    buffer.WriteLiteral(","u8);
            }
        }

        buffer.WriteLiteral("}"u8);
    }

    /// <summary>Writes the rows of a snapshot in their order.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="snapshot">The rows.</param>
    /// <exception cref="ObjectDisposedException">The snapshot was disposed.</exception>
    public void Write(ref JsonBuffer buffer, TableSnapshot<TKey, TRow> snapshot)
    {
        buffer.WriteLiteral("{"u8);
        var isFirst = true;
        foreach (var (key, row) in snapshot)
        {
            if (!isFirst)
                buffer.WriteLiteral(","u8);
            isFirst = false;
            keys.WriteKey(ref buffer, in key);
            buffer.WriteLiteral(":"u8);
            rows.Write(ref buffer, in row);
        }

        buffer.WriteLiteral("}"u8);
    }

    /// <summary>Adds the rows that stand there; of rows of one key the last counts, unless they are rejected.</summary>
    /// <param name="source">Where from.</param>
    /// <param name="table">The table.</param>
    /// <exception cref="InvalidOperationException">A batch runs on the state.</exception>
    public void Read(ref JsonSource source, Table<TKey, TRow> table)
    {
        ArgumentNullException.ThrowIfNull(table);

        // Of a table that stands there twice the last one counts.
        Clear(table);
        if (source.RejectsDuplicates)
        {
            ReadStrictly(ref source, table);
            return;
        }

        source.EnterObject();
        var elements = new JsonElements<KeyValuePair<TKey, TRow>>();
        for (var more = source.BeginObject(); more; more = source.NextMember())
        {
            keys.ReadKey(ref source, out var key);
            rows.Read(ref source, out var row);
            elements.Add() = new(key, row);
        }

        source.LeaveObject();
        table.EnsureCapacity(table.Count + elements.Count);
        foreach (ref readonly var element in elements.Span)
        {
            if (!table.TryAdd(element.Key, element.Value))
                table[element.Key] = element.Value;
        }

        elements.Dispose();
    }

    private void ReadStrictly(ref JsonSource source, Table<TKey, TRow> table)
    {
        source.EnterObject();
        for (var more = source.BeginObject(); more; more = source.NextMember())
        {
            keys.ReadKey(ref source, out var key);
            if (table.ContainsKey(key))
                source.FailDuplicate();
            rows.Read(ref source, out var row);
            table.Add(key, row);
        }

        source.LeaveObject();
    }

    /// <summary>Refuses a table with rows.</summary>
    /// <param name="table">The table.</param>
    /// <exception cref="InvalidOperationException">It has rows, or a batch runs on the state.</exception>
    public void RequireEmpty(Table<TKey, TRow> table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Count > 0)
            throw new InvalidOperationException($"{table.Name} has {table.Count} rows. JSON is read into a state without rows: make a new one.");
    }

    /// <summary>Removes all rows.</summary>
    /// <param name="table">The table.</param>
    public void Clear(Table<TKey, TRow> table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Count > 0)
            table.Clear();
    }
}
