using System.Collections;

namespace Stepwright;

public readonly partial struct TableSnapshot<TKey, TRow>
{
    /// <summary>The keys of a table's snapshot, in the order of the rows.</summary>
    public readonly struct KeyCollection : IReadOnlyCollection<TKey>
    {
        private readonly TableSnapshot<TKey, TRow> _rows;

        internal KeyCollection(TableSnapshot<TKey, TRow> rows) => _rows = rows;

        /// <summary>The number of keys.</summary>
        /// <exception cref="ObjectDisposedException">The snapshot was disposed.</exception>
        public int Count => _rows.Count;

        /// <summary>Enumerates the keys without allocating.</summary>
        public KeyEnumerator GetEnumerator() => new(_rows.GetEnumerator());

        IEnumerator<TKey> IEnumerable<TKey>.GetEnumerator() => GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>Enumerates the keys of a table's snapshot.</summary>
    public struct KeyEnumerator : IEnumerator<TKey>
    {
        private Enumerator _rows;

        internal KeyEnumerator(Enumerator rows) => _rows = rows;

        /// <summary>The key.</summary>
        public readonly TKey Current => _rows.Current.Key;

        readonly object IEnumerator.Current => Current;

        /// <summary>Moves to the next key.</summary>
        /// <returns>Whether there is one.</returns>
        /// <exception cref="ObjectDisposedException">The snapshot was disposed.</exception>
        public bool MoveNext() => _rows.MoveNext();

        /// <summary>Starts again before the first key.</summary>
        public void Reset() => _rows.Reset();

        /// <summary>Does nothing: the snapshot is disposed by who took it.</summary>
        public readonly void Dispose()
        {
        }
    }
}
