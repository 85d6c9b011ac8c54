using System.Collections;

namespace Stepwright;

public sealed partial class Table<TKey, TRow>
{
    /// <summary>The keys of a table, in the order of the rows.</summary>
    public readonly struct KeyCollection : IReadOnlyCollection<TKey>
    {
        private readonly Table<TKey, TRow> _table;
        private readonly bool _guarded;

        internal KeyCollection(Table<TKey, TRow> table, bool guarded = true)
        {
            _table = table;
            _guarded = guarded;
        }

        /// <summary>The number of keys.</summary>
        public int Count => _guarded ? _table.Count : _table.LiveCount;

        /// <summary>Enumerates the keys without allocating.</summary>
        public KeyEnumerator GetEnumerator() => new(new Enumerator(_table, _guarded));

        IEnumerator<TKey> IEnumerable<TKey>.GetEnumerator() => GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>Enumerates the keys of a table.</summary>
    public struct KeyEnumerator : IEnumerator<TKey>
    {
        private Enumerator _rows;

        internal KeyEnumerator(Enumerator rows) => _rows = rows;

        /// <summary>The key.</summary>
        public readonly TKey Current => _rows.Current.Key;

        readonly object IEnumerator.Current => Current;

        /// <summary>Moves to the next key.</summary>
        /// <returns>Whether there is one.</returns>
        /// <exception cref="InvalidOperationException">A row was added or removed since the enumeration began, or a batch runs on the state.</exception>
        public bool MoveNext() => _rows.MoveNext();

        /// <summary>Starts again before the first key.</summary>
        public void Reset() => _rows.Reset();

        /// <summary>Does nothing: there is nothing to release.</summary>
        public readonly void Dispose()
        {
        }
    }
}
