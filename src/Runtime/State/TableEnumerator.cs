using System.Collections;

namespace Stepwright;

public sealed partial class Table<TKey, TRow>
{
    /// <summary>Enumerates the rows of a table.</summary>
    public struct Enumerator : IEnumerator<KeyValuePair<TKey, TRow>>
    {
        private readonly Table<TKey, TRow> _table;
        private readonly int _version;
        private readonly bool _guarded;
        private int _slot;

        internal Enumerator(Table<TKey, TRow> table, bool guarded)
        {
            _table = table;
            _version = table._version;
            _guarded = guarded;
        }

        /// <summary>The key and the row.</summary>
        public readonly KeyValuePair<TKey, TRow> Current
        {
            get
            {
                ref var slot = ref _table._slots[_slot];
                return new(slot.Key, slot.Row);
            }
        }

        readonly object IEnumerator.Current => Current;

        /// <summary>Moves to the next row.</summary>
        /// <returns>Whether there is one.</returns>
        /// <exception cref="InvalidOperationException">A row was added or removed since the enumeration began, or a batch runs on the state.</exception>
        public bool MoveNext()
        {
            if (_guarded)
                _table._gate.ThrowIfRunning(_table.Name);

            // While a batch is planned, later commands may bind slots; none gets a row before this one has ended.
            if (_guarded && _version != _table._version)
                throw new InvalidOperationException($"{_table.Name} was changed while it was enumerated. Enumerate a copy (ToArray) to add or remove rows meanwhile.");

            var slots = _table._slots;
            while (++_slot < _table._end)
            {
                if ((slots[_slot].Tag & SlotState.Mask) == SlotState.Live)
                    return true;
            }

            // Stays before the end, so that another call ends again.
            _slot = _table._end - 1;
            return false;
        }

        /// <summary>Starts again before the first row.</summary>
        public void Reset() => _slot = 0;

        /// <summary>Does nothing: there is nothing to release.</summary>
        public readonly void Dispose()
        {
        }
    }
}
