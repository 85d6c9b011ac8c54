using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stepwright.Contract;

/// <summary>
/// XXH64 with seed 0, over bytes that come piece by piece (Yann Collet, "xxHash fast digest algorithm", specification 0.1.1).
/// </summary>
internal struct XxHash64()
{
    private const ulong Prime1 = 0x9E3779B185EBCA87;
    private const ulong Prime2 = 0xC2B2AE3D27D4EB4F;
    private const ulong Prime3 = 0x165667B19E3779F9;
    private const ulong Prime4 = 0x85EBCA77C2B2AE63;
    private const ulong Prime5 = 0x27D4EB2F165667C5;
    private const int StripeLength = 32;

    private ulong _lane1 = unchecked(Prime1 + Prime2);
    private ulong _lane2 = Prime2;
    private ulong _lane3;
    private ulong _lane4 = unchecked(0 - Prime1);
    private ulong _length;
    private Stripe _begun;

    /// <summary>The hash of the bytes up to here.</summary>
    public readonly ulong Value
    {
        get
        {
            var hash = Prime5;
            if (_length >= StripeLength)
            {
                hash = BitOperations.RotateLeft(_lane1, 1) + BitOperations.RotateLeft(_lane2, 7)
                    + BitOperations.RotateLeft(_lane3, 12) + BitOperations.RotateLeft(_lane4, 18);
                hash = Merge(Merge(Merge(Merge(hash, _lane1), _lane2), _lane3), _lane4);
            }

            hash += _length;
            ReadOnlySpan<byte> rest = _begun;
            rest = rest[..(int)(_length % StripeLength)];
            for (; rest.Length >= sizeof(ulong); rest = rest[sizeof(ulong)..])
                hash = (BitOperations.RotateLeft(hash ^ Round(0, BinaryPrimitives.ReadUInt64LittleEndian(rest)), 27) * Prime1) + Prime4;
            if (rest.Length >= sizeof(uint))
            {
                hash = (BitOperations.RotateLeft(hash ^ (BinaryPrimitives.ReadUInt32LittleEndian(rest) * Prime1), 23) * Prime2) + Prime3;
                rest = rest[sizeof(uint)..];
            }

            foreach (var value in rest)
                hash = BitOperations.RotateLeft(hash ^ (value * Prime5), 11) * Prime1;
            hash = (hash ^ (hash >> 33)) * Prime2;
            hash = (hash ^ (hash >> 29)) * Prime3;
            return hash ^ (hash >> 32);
        }
    }

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = new XxHash64();
        hash.Add(bytes);
        return hash.Value;
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var begun = (int)(_length % StripeLength);
        _length += (ulong)bytes.Length;
        if (begun > 0)
        {
            var count = int.Min(StripeLength - begun, bytes.Length);
            bytes[..count].CopyTo(_begun[begun..]);
            bytes = bytes[count..];
            if (begun + count < StripeLength)
                return;
            AddStripe(_begun);
        }

        for (; bytes.Length >= StripeLength; bytes = bytes[StripeLength..])
            AddStripe(bytes);
        bytes.CopyTo(_begun);
    }

    private void AddStripe(ReadOnlySpan<byte> stripe)
    {
        _lane1 = Round(_lane1, BinaryPrimitives.ReadUInt64LittleEndian(stripe));
        _lane2 = Round(_lane2, BinaryPrimitives.ReadUInt64LittleEndian(stripe[8..]));
        _lane3 = Round(_lane3, BinaryPrimitives.ReadUInt64LittleEndian(stripe[16..]));
        _lane4 = Round(_lane4, BinaryPrimitives.ReadUInt64LittleEndian(stripe[24..]));
    }

    private static ulong Round(ulong lane, ulong input) => BitOperations.RotateLeft(lane + (input * Prime2), 31) * Prime1;

    private static ulong Merge(ulong hash, ulong lane) => ((hash ^ Round(0, lane)) * Prime1) + Prime4;

    [InlineArray(StripeLength)]
    private struct Stripe
    {
        private byte _first;
    }
}
