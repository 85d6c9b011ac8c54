namespace Stepwright;

/// <summary>Finds existing keys that are near a missing one.</summary>
internal interface INearestKeys<TKey>
{
    /// <summary>The nearest keys in a box, the nearest first; while no batch runs.</summary>
    IReadOnlyList<object> NearestTo(TKey key, int count);
}
