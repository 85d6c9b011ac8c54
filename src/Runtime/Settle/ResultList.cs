using System.Collections;

namespace Stepwright;

/// <summary>A read-only list over the memory of a batch: good until the batch is cleared or run again.</summary>
/// <typeparam name="T">The element.</typeparam>
public readonly struct ResultList<T> : IReadOnlyList<T>
{
    private readonly Batch _batch;
    private readonly int _stamp;
    private readonly T[] _items;
    private readonly int _count;

    internal ResultList(Batch batch, int stamp, T[] items, int count)
    {
        _batch = batch;
        _stamp = stamp;
        _items = items;
        _count = count;
    }

    /// <summary>The number of elements.</summary>
    public int Count => _count;

    /// <summary>The number of elements.</summary>
    public int Length => _count;

    /// <summary>An element, without copying it.</summary>
    /// <param name="index">Its place.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative or not less than <see cref="Count"/>.</exception>
    /// <exception cref="InvalidOperationException">The batch was cleared or run again.</exception>
    public ref readonly T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, _count);
            BatchResult.ThrowIfStale(_batch, _stamp);
            return ref _items[index];
        }
    }

    T IReadOnlyList<T>.this[int index] => this[index];

    /// <summary>The elements as a span.</summary>
    /// <exception cref="InvalidOperationException">The batch was cleared or run again.</exception>
    public ReadOnlySpan<T> AsSpan()
    {
        if (_batch is not null)
            BatchResult.ThrowIfStale(_batch, _stamp);
        return new ReadOnlySpan<T>(_items, 0, _count);
    }

    /// <summary>Enumerates the elements without copying or allocating.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Enumerates the elements of a list.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly ResultList<T> _list;
        private int _index;

        internal Enumerator(ResultList<T> list)
        {
            _list = list;
            _index = -1;
        }

        /// <summary>The element.</summary>
        public readonly ref readonly T Current => ref _list[_index];

        readonly T IEnumerator<T>.Current => Current;

        readonly object? IEnumerator.Current => Current;

        /// <summary>Moves to the next element.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext() => ++_index < _list._count;

        /// <summary>Starts again before the first element.</summary>
        public void Reset() => _index = -1;

        /// <summary>Does nothing: there is nothing to release.</summary>
        public readonly void Dispose()
        {
        }
    }
}
