namespace Stepwright.Runtime.Tests;

/// <summary>Knows no keys.</summary>
internal sealed class NoNearestKeys<TKey> : INearestKeys<TKey>
{
    public IReadOnlyList<object> NearestTo(TKey key, int count) => [];
}
