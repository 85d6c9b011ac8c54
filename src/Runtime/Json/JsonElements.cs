using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Stepwright.Contract;

/// <summary>
/// Collects the elements of an array while their number is not known, in memory that each thread keeps, so that the array is all that is
/// allocated. Not disposed of, because of an exception, the memory is left to the garbage collector.
/// </summary>
/// <typeparam name="T">The element.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JsonElements<T>
{
    private const int Smallest = 16;
    private const int MostBytesKept = 1 << 20;

    [ThreadStatic]
    private static T[]? _kept;

    private T[] _elements;
    private int _count;

    /// <summary>Begins an array.</summary>
    public JsonElements()
    {
        _elements = _kept ?? new T[Smallest];

        // An element may hold such an array again.
        _kept = null;
    }

    /// <summary>How many there are.</summary>
    public readonly int Count => _count;

    /// <summary>The elements, until the next one or the end.</summary>
    public readonly Span<T> Span => _elements.AsSpan(0, _count);

    /// <summary>The place of the next element, to be read into.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T Add()
    {
        if (_count == _elements.Length)
            Array.Resize(ref _elements, 2 * _count);
        return ref _elements[_count++];
    }

    /// <summary>The elements as an array; the memory is given back.</summary>
    public T[] ToArray()
    {
        var array = Span.ToArray();
        Dispose();
        return array;
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            Span.Clear();
        if ((long)_elements.Length * Unsafe.SizeOf<T>() <= MostBytesKept)
            _kept = _elements;
        _elements = [];
        _count = 0;
    }

    /// <summary>The elements as an immutable array; the memory is given back.</summary>
    public ImmutableArray<T> ToImmutableArray() => ImmutableCollectionsMarshal.AsImmutableArray(ToArray());
}
