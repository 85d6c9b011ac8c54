using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Stepwright.Contract;

/// <summary>
/// Eight bytes of text at once, the first of them lowest: how many are digits, and what number they are
/// (D. Lemire, "Quickly parsing eight digits", 2018).
/// </summary>
internal static class Digits
{
    public const int Most = 8;

    private const ulong Zeros = 0x3030_3030_3030_3030;

    private static readonly uint[] PowersOfTen = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000];

    /// <summary>The bytes from a place on; what is behind the end is no digit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Load(ReadOnlySpan<byte> text, int start)
    {
        var bytes = start <= text.Length - Most
            ? Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), start))
            : LoadLast(text, start);
        return (BitConverter.IsLittleEndian ? bytes : BinaryPrimitives.ReverseEndianness(bytes)) ^ Zeros;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong LoadLast(ReadOnlySpan<byte> text, int start)
    {
        Span<byte> bytes = stackalloc byte[Most];
        bytes.Clear();
        text[Math.Min(start, text.Length)..].CopyTo(bytes);
        return MemoryMarshal.Read<ulong>(bytes);
    }

    /// <summary>How many digits it begins with.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Count(ulong chunk) =>
        BitOperations.TrailingZeroCount((chunk | (chunk + 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080) >> 3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool StartsWithZero(ulong chunk) => (chunk & 0xFF) == 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong PowerOfTen(int exponent) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(PowersOfTen), exponent);

    /// <summary>The number that its first digits are; at least one of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Value(ulong chunk, int count)
    {
        // Zeros in front.
        chunk <<= 64 - (8 * count);
        chunk = (chunk * 10) + (chunk >> 8);
        return (((chunk & 0x0000_00FF_0000_00FF) * 0x000F_4240_0000_0064) + (((chunk >> 16) & 0x0000_00FF_0000_00FF) * 0x0000_2710_0000_0001)) >> 32;
    }
}
