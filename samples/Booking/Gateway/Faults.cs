using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Booking;

/// <summary>When the gateway fails: a matter of seed, key and attempt alone, so that no order or time of requests changes it.</summary>
/// <param name="seed">Other seeds fail elsewhere.</param>
/// <param name="rate">The share of requests that are not served at once.</param>
internal sealed class Faults(int seed, double rate)
{
    public Verdict OfCharge(Guid key, int attempt) => (Draw(key, 'c', attempt) / rate) switch
    {
        < 0.40 => Verdict.Unavailable,
        < 0.48 => Verdict.TooLate,
        < 0.70 => Verdict.Declined,
        < 1.00 => Verdict.Slow,
        _ => Verdict.Served,
    };

    public Verdict OfReturn(Guid key, int attempt) => (Draw(key, 'r', attempt) / rate) switch
    {
        < 0.60 => Verdict.Unavailable,
        < 0.70 => Verdict.TooLate,
        < 1.00 => Verdict.Slow,
        _ => Verdict.Served,
    };

    public TimeSpan Delay(Guid key, int attempt) => TimeSpan.FromMilliseconds(5 + 35 * Draw(key, 'd', attempt));

    // From 0 up to 1.
    private double Draw(Guid key, char purpose, int attempt)
    {
        Span<byte> asked = stackalloc byte[16 + sizeof(int) + sizeof(char) + sizeof(int)];
        key.TryWriteBytes(asked);
        BinaryPrimitives.WriteInt32LittleEndian(asked[16..], seed);
        BinaryPrimitives.WriteUInt16LittleEndian(asked[20..], purpose);
        BinaryPrimitives.WriteInt32LittleEndian(asked[22..], attempt);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(asked, hash);
        return BinaryPrimitives.ReadUInt32LittleEndian(hash) / (uint.MaxValue + 1.0);
    }
}
