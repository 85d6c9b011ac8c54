namespace Retail;

/// <summary>Draws items in proportion to their weights.</summary>
internal sealed class WeightedChoice<T>
{
    private readonly T[] _items;
    private readonly double[] _upTo;

    public WeightedChoice(IEnumerable<T> items, Func<T, int, double> weight)
    {
        _items = [.. items];
        _upTo = new double[_items.Length];
        double sum = 0;
        for (int index = 0; index < _items.Length; index++) _upTo[index] = sum += weight(_items[index], index);
    }

    public T Draw(Random random)
    {
        int index = Array.BinarySearch(_upTo, random.NextDouble() * _upTo[^1]);
        return _items[index < 0 ? ~index : Math.Min(index + 1, _items.Length - 1)];
    }
}
