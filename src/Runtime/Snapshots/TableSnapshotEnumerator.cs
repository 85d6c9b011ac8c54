using System.Collections;

namespace Stepwright;

public readonly partial struct TableSnapshot<TKey, TRow>
{
    /// <summary>Enumerates the rows of a table's snapshot.</summary>
    public struct Enumerator : IEnumerator<KeyValuePair<TKey, TRow>>
    {
        private readonly TableSnapshot<TKey, TRow> _rows;
        private KeyValuePair<TKey, TRow> _current;
        private int _slot;

        internal Enumerator(TableSnapshot<TKey, TRow> rows) => _rows = rows;

        /// <summary>The key and the row.</summary>
        public readonly KeyValuePair<TKey, TRow> Current => _current;

        readonly object IEnumerator.Current => Current;

        /// <summary>Moves to the next row.</summary>
        /// <returns>Whether there is one.</returns>
        /// <exception cref="ObjectDisposedException">The snapshot was disposed.</exception>
        public bool MoveNext()
        {
            while (_slot + 1 < _rows.Version.End)
            {
                if (_rows.TryReadSlot(++_slot, out _current))
                    return true;
            }

            _rows.ThrowIfDisposed();
            _current = default;
            return false;
        }

        /// <summary>Starts again before the first row.</summary>
        public void Reset() => _slot = 0;

        /// <summary>Does nothing: the snapshot is disposed by who took it.</summary>
        public readonly void Dispose()
        {
        }
    }
}
