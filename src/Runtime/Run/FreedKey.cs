namespace Stepwright;

/// <summary>What a slot lost when it was freed at the end of a batch.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <param name="Key">The key that it was bound to.</param>
/// <param name="TailBefore">The last one of the free slots before; 0 where there was none.</param>
internal readonly record struct FreedKey<TKey>(TKey Key, int TailBefore);
