using System.Buffers.Binary;
using System.Numerics;

namespace Stepwright;

/// <summary>
/// The random numbers of one command, the same on every platform and version of .NET: xoshiro256** (Blackman and Vigna,
/// "Scrambled linear pseudorandom number generators", 2021), bounded by Lemire's method ("Fast random integer
/// generation in an interval", 2019).
/// </summary>
internal sealed class StepRandom : Random
{
    private ulong _s0, _s1, _s2, _s3;

    public StepRandom()
        : base(0)
    {
    }

    public void Seed(ulong seed)
    {
        var stream = new SplitMix64(seed);
        _s0 = stream.Next();
        _s1 = stream.Next();
        _s2 = stream.Next();
        _s3 = stream.Next();
    }

    public override int Next() => Next(int.MaxValue);

    public override int Next(int maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxValue);
        return (int)Below((uint)maxValue);
    }

    public override int Next(int minValue, int maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minValue, maxValue);
        return (int)(minValue + (long)Below((ulong)((long)maxValue - minValue)));
    }

    public override long NextInt64() => NextInt64(long.MaxValue);

    public override long NextInt64(long maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxValue);
        return (long)Below((ulong)maxValue);
    }

    public override long NextInt64(long minValue, long maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minValue, maxValue);
        return minValue + (long)Below((ulong)maxValue - (ulong)minValue);
    }

    public override double NextDouble() => (NextBits() >> 11) * (1.0 / (1ul << 53));

    public override float NextSingle() => (NextBits() >> 40) * (1.0f / (1u << 24));

    public override void NextBytes(byte[] buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        NextBytes(buffer.AsSpan());
    }

    public override void NextBytes(Span<byte> buffer)
    {
        while (buffer.Length >= sizeof(ulong))
        {
            BinaryPrimitives.WriteUInt64LittleEndian(buffer, NextBits());
            buffer = buffer[sizeof(ulong)..];
        }

        if (buffer.Length > 0)
        {
            Span<byte> last = stackalloc byte[sizeof(ulong)];
            BinaryPrimitives.WriteUInt64LittleEndian(last, NextBits());
            last[..buffer.Length].CopyTo(buffer);
        }
    }

    protected override double Sample() => NextDouble();

    private ulong Below(ulong bound)
    {
        if (bound == 0)
            return 0;
        var high = Math.BigMul(NextBits(), bound, out var low);
        if (low < bound)
        {
            var threshold = (0 - bound) % bound;
            while (low < threshold)
                high = Math.BigMul(NextBits(), bound, out low);
        }

        return high;
    }

    private ulong NextBits()
    {
        var result = BitOperations.RotateLeft(_s1 * 5, 7) * 9;
        var t = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= t;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return result;
    }
}
