using System.Buffers;

namespace Stepwright.Contract;

/// <summary>The strings that a writer has written, by number, in memory of the shared pool.</summary>
internal struct WrittenStrings : IDisposable
{
    private const int FirstCapacity = 16;

    private string[]? _strings;

    /// <summary>Half full at most: a string's number and 1, at its hash or the next free place.</summary>
    private int[]? _places;
    private int _mask;
    private int _count;

    /// <summary>The number of a string that is there; -1 where it was not, and now is.</summary>
    public int FindOrAdd(string value)
    {
        if (_strings is null || _count == _strings.Length || 2 * _count > _mask)
            Grow();
        var place = value.GetHashCode() & _mask;
        for (; _places![place] is > 0 and var number; place = (place + 1) & _mask)
        {
            if (_strings![number - 1] == value)
                return number - 1;
        }

        _strings![_count++] = value;
        _places[place] = _count;
        return -1;
    }

    public void Clear()
    {
        if (_count == 0)
            return;
        Array.Clear(_strings!, 0, _count);
        Array.Clear(_places!, 0, _mask + 1);
        _count = 0;
    }

    public void Dispose()
    {
        if (_strings is null)
            return;
        Clear();
        ArrayPool<string>.Shared.Return(_strings);
        ArrayPool<int>.Shared.Return(_places!);
        this = default;
    }

    private void Grow()
    {
        var before = this;
        _strings = ArrayPool<string>.Shared.Rent(_count == 0 ? FirstCapacity : 2 * _count);
        _mask = (_count == 0 ? 2 * FirstCapacity : 2 * (before._mask + 1)) - 1;
        _places = ArrayPool<int>.Shared.Rent(_mask + 1);
        Array.Clear(_places, 0, _mask + 1);
        _count = 0;
        for (var i = 0; i < before._count; i++)
            FindOrAdd(before._strings![i]);
        before.Dispose();
    }
}
