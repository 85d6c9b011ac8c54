namespace Stepwright.JsonFuzzing;

/// <summary>What chance decides in a case, all from one seed.</summary>
internal sealed class Dice(long seed, long number)
{
    private SplitMix64 _numbers = new(SplitMix64.Derive((ulong)seed, (ulong)number));

    public ulong Next() => _numbers.Next();

    /// <summary>A number that is at least <paramref name="least"/> and less than <paramref name="end"/>.</summary>
    public int Next(int least, int end) => least + (int)((_numbers.Next() >> 11) % (uint)(end - least));

    /// <summary>Whether it happens, which it does once in so many times.</summary>
    public bool OneIn(int times) => Next(0, times) == 0;

    public T Of<T>(ReadOnlySpan<T> choices) => choices[Next(0, choices.Length)];
}
