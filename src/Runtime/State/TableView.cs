using System.Collections;

namespace Stepwright;

/// <summary>
/// A step's reading of a whole table, in slot order: insertion order while nothing was removed. It is good for the
/// duration of the step.
/// </summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TRow">The row.</typeparam>
public readonly struct TableView<TKey, TRow> : IReadOnlyCollection<KeyValuePair<TKey, TRow>>
    where TKey : notnull
    where TRow : struct
{
    private readonly Table<TKey, TRow> _table;

    internal TableView(Table<TKey, TRow> table) => _table = table;

    /// <summary>The number of rows.</summary>
    public int Count => _table.LiveCount;

    /// <summary>The keys, in the order of the rows.</summary>
    public Table<TKey, TRow>.KeyCollection Keys => new(_table, guarded: false);

    /// <summary>The row of a key.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="KeyNotFoundException">The table has no row of that key.</exception>
    public TRow this[TKey key]
    {
        get
        {
            if (!TryGet(key, out var row))
                _table.ThrowMissing(key);
            return row;
        }
    }

    /// <summary>Reads the row of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="row">The row, or <c>default</c> where there is none.</param>
    /// <returns>Whether the table has a row of that key.</returns>
    public bool TryGet(TKey key, out TRow row)
    {
        var slot = _table.FindLive(key);
        row = _table.Slots[slot].Row;
        return slot != 0;
    }

    /// <summary>Whether the table has a row of that key.</summary>
    /// <param name="key">The key.</param>
    public bool ContainsKey(TKey key) => _table.FindLive(key) != 0;

    /// <summary>Enumerates the rows without allocating.</summary>
    public Table<TKey, TRow>.Enumerator GetEnumerator() => new(_table, guarded: false);

    IEnumerator<KeyValuePair<TKey, TRow>> IEnumerable<KeyValuePair<TKey, TRow>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
