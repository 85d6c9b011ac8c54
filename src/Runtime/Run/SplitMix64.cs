namespace Stepwright;

/// <summary>
/// A stream of 64-bit numbers from a seed: Steele, Lea and Flood, "Fast splittable pseudorandom number generators"
/// (OOPSLA 2014). Used to make seeds out of seeds, and for GUIDs.
/// </summary>
internal struct SplitMix64(ulong state)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong _state = state;

    public ulong Next()
    {
        _state += Golden;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A seed for part number <paramref name="number"/> of what <paramref name="seed"/> seeds.</summary>
    public static ulong Derive(ulong seed, ulong number)
    {
        var outer = new SplitMix64(seed);
        var inner = new SplitMix64(outer.Next() ^ number);
        return inner.Next();
    }
}
