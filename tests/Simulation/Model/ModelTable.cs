namespace Stepwright.Simulation;

/// <summary>
/// What a table promises, in the plainest way: a list of places searched from its beginning, and a list of the free ones.
/// A new row takes the first free place, else a new one at the end. A deleted row's place stays bound to its key until the
/// batch ends; then it becomes the last of the free ones, in the order of deletion.
/// </summary>
internal sealed class ModelTable<TKey, TRow>
    where TKey : IEquatable<TKey>
    where TRow : struct
{
    private readonly List<Place> _places = [];
    private readonly List<int> _free = [];
    private readonly List<int> _deleted = [];

    public ModelTable()
    {
    }

    private ModelTable(ModelTable<TKey, TRow> original)
    {
        _places = [.. original._places];
        _free = [.. original._free];
        _deleted = [.. original._deleted];
    }

    private enum Holds
    {
        Nothing,
        Key,
        DeletedRow,
        Row,
    }

    public IEnumerable<KeyValuePair<TKey, TRow>> Rows =>
        _places.Where(place => place.Holds == Holds.Row).Select(place => KeyValuePair.Create(place.Key, place.Row));

    public int Count => _places.Count(place => place.Holds == Holds.Row);

    public TRow this[TKey key]
    {
        get => Contains(key) ? _places[IndexOf(key)].Row : throw new InvalidOperationException($"The model reads the missing row {key}.");
        set
        {
            if (!Contains(key))
                throw new InvalidOperationException($"The model writes the missing row {key}.");
            var index = IndexOf(key);
            _places[index] = _places[index] with { Row = value };
        }
    }

    public ModelTable<TKey, TRow> Copy() => new(this);

    public bool Contains(TKey key) => IndexOf(key) is >= 0 and var index && _places[index].Holds == Holds.Row;

    public TRow GetOrDefault(TKey key) => Contains(key) ? this[key] : default;

    /// <summary>Binds a place to a key that a command may create; whether it did.</summary>
    public bool Reserve(TKey key)
    {
        if (IndexOf(key) >= 0)
            return false;
        var place = new Place(Holds.Key, key, default);
        if (_free.Count == 0)
            _places.Add(place);
        else
        {
            _places[_free[0]] = place;
            _free.RemoveAt(0);
        }

        return true;
    }

    /// <summary>Lets go of a place that a command bound and did not fill, though other things that it did are kept.</summary>
    public void ReleaseIfUnfilled(TKey key)
    {
        var index = IndexOf(key);
        if (_places[index].Holds != Holds.Key)
            return;
        _places[index] = default;
        _free.Insert(0, index);
    }

    public void Create(TKey key, TRow row)
    {
        if (Contains(key) || IndexOf(key) < 0)
            throw new InvalidOperationException($"The model creates the row {key} where it cannot.");
        _places[IndexOf(key)] = new Place(Holds.Row, key, row);
    }

    public void Delete(TKey key)
    {
        if (!Contains(key))
            return;
        var index = IndexOf(key);
        _places[index] = new Place(Holds.DeletedRow, key, default);
        _deleted.Add(index);
    }

    public void EndBatch()
    {
        foreach (var index in _deleted)
        {
            if (_places[index].Holds != Holds.DeletedRow)
                continue;
            _places[index] = default;
            _free.Add(index);
        }

        _deleted.Clear();
    }

    private int IndexOf(TKey key) => _places.FindIndex(place => place.Holds != Holds.Nothing && place.Key.Equals(key));

    private record struct Place(Holds Holds, TKey Key, TRow Row);
}
