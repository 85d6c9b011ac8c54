using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Stepwright.Contract;

public ref partial struct JsonBuffer
{
    /// <summary>Room for the longest number that is not written by its digits: a decimal, a double, an Int128.</summary>
    private const int LongestNumber = 48;

    private const int LongestUInt64 = 20;

    /// <summary>The two digits of 0 to 99.</summary>
    private static ReadOnlySpan<byte> Pairs =>
        "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"u8;

    private static readonly ulong[] PowersOfTen =
    [
        0, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000,
        1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000,
        100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
    ];

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    public void WriteByte(byte value) => WriteUInt32(value);

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    public void WriteSByte(sbyte value) => WriteInt32(value);

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    public void WriteInt16(short value) => WriteInt32(value);

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    public void WriteUInt16(ushort value) => WriteUInt32(value);

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteInt32(int value)
    {
        if (value < 0)
            WriteNegative((ulong)-(long)value);
        else
            WriteUInt32((uint)value);
    }

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    public void WriteUInt32(uint value)
    {
        Ensure(LongestUInt64);
        if (value < 10)
        {
            Next = (byte)('0' + value);
            _position++;
            return;
        }

        if (value < 100)
        {
            Unsafe.WriteUnaligned(ref Next, PairOf(value));
            _position += 2;
            return;
        }

        var digits = CountDigits(value);
        PutDigits(ref Next, value, digits);
        _position += digits;
    }

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    public void WriteInt64(long value)
    {
        if (value < 0)
            WriteNegative((ulong)-value);
        else
            WriteUInt64((ulong)value);
    }

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    public void WriteUInt64(ulong value)
    {
        if (value <= uint.MaxValue)
        {
            WriteUInt32((uint)value);
            return;
        }

        Ensure(LongestUInt64);
        var digits = CountDigits(value);
        PutDigits(ref Next, value, digits);
        _position += digits;
    }

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    public void WriteInt128(Int128 value) => WriteFormatted(value);

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    public void WriteUInt128(UInt128 value) => WriteFormatted(value);

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">It is not a number, or infinite.</exception>
    public void WriteHalf(Half value)
    {
        if (!Half.IsFinite(value))
            throw NotFinite();
        WriteFormatted(value);
    }

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">It is not a number, or infinite.</exception>
    public void WriteSingle(float value)
    {
        if (!float.IsFinite(value))
            throw NotFinite();
        WriteFormatted(value);
    }

    /// <summary>Writes a number, in the shortest text that is read as the same.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">It is not a number, or infinite.</exception>
    public void WriteDouble(double value)
    {
        // Up to 15 digits are a double of their own, so that there is no shorter text than these without their last zeros. From 1e15 on, and
        // below 1e-4, there is an exponent; 0 may be -0.
        const double withoutExponent = 1e15;
        const double smallestWithoutExponent = 1e-4;
        const double scaling = 1e6;
        var magnitude = Math.Abs(value);
        if (magnitude is < withoutExponent and >= smallestWithoutExponent)
        {
            var whole = (ulong)magnitude;
            if (whole == magnitude)
            {
                WriteScaled(whole, 0, value < 0);
                return;
            }

            var scaled = Math.Round(magnitude * scaling);
            if (scaled < withoutExponent && scaled / scaling == magnitude)
            {
                var mantissa = (ulong)scaled;
                var scale = 6;
                for (var shorter = mantissa / 10; shorter * 10 == mantissa; shorter = mantissa / 10)
                {
                    mantissa = shorter;
                    scale--;
                }

                WriteScaled(mantissa, scale, value < 0);
                return;
            }
        }

        if (!double.IsFinite(value))
            throw NotFinite();
        WriteFormatted(value);
    }

    /// <summary>Writes a number with all its decimal places.</summary>
    /// <param name="value">The number.</param>
    public void WriteDecimal(decimal value)
    {
        var parts = Unsafe.BitCast<decimal, DecimalParts>(value);
        if (parts.High == 0 && parts.Low != 0)
            WriteScaled(parts.Low, (parts.Flags >> DecimalParts.ScaleShift) & 0xFF, parts.Flags < 0);
        else
            WriteFormatted(value);
    }

    /// <summary>Writes a number by its digits and how many of them are behind the point.</summary>
    private void WriteScaled(ulong mantissa, int scale, bool isNegative)
    {
        Ensure(LongestNumber);
        if (isNegative)
        {
            Next = (byte)'-';
            _position++;
        }

        ref var next = ref Next;
        if (scale == 2 && mantissa <= uint.MaxValue)
        {
            // As money is written.
            var whole = (uint)mantissa / 100;
            var wholeDigits = CountDigits(whole);
            PutDigits(ref next, whole, wholeDigits);
            Unsafe.Add(ref next, wholeDigits) = (byte)'.';
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref next, wholeDigits + 1), PairOf((uint)mantissa - (whole * 100)));
            _position += wholeDigits + 3;
            return;
        }

        var digits = Math.Max(CountDigits(mantissa), scale + 1);
        if (scale == 0)
        {
            PutDigits(ref next, mantissa, digits);
            _position += digits;
            return;
        }

        // The digits one place to the right, then those before the point back to the left.
        PutDigits(ref Unsafe.Add(ref next, 1), mantissa, digits);
        var point = digits - scale;
        for (var i = 0; i < point; i++)
            Unsafe.Add(ref next, i) = Unsafe.Add(ref next, i + 1);
        Unsafe.Add(ref next, point) = (byte)'.';
        _position += digits + 1;
    }

    private static ArgumentException NotFinite() =>
        new("JSON has no infinite numbers and no NaN. Check the value before it is written, or hold it in a type with a JsonConverter of its own.");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ushort PairOf(uint value) => Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref MemoryMarshal.GetReference(Pairs), 2 * (int)value));

    private static int CountDigits(uint value) => CountDigits((ulong)value);

    private static int CountDigits(ulong value)
    {
        // 1233 / 4096 is log10(2): exact but for one, which the table tells.
        var guess = ((64 - BitOperations.LeadingZeroCount(value | 1)) * 1233) >> 12;
        return guess + (value >= Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(PowersOfTen), guess) ? 1 : 0);
    }

    private static void PutDigits(ref byte first, ulong value, int digits)
    {
        while (value > uint.MaxValue)
        {
            var rest = value / 100;
            digits -= 2;
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref first, digits), PairOf((uint)(value - (rest * 100))));
            value = rest;
        }

        PutDigits(ref first, (uint)value, digits);
    }

    /// <summary>Writes so many digits, with zeros in front where there are fewer.</summary>
    private static void PutDigits(ref byte first, uint value, int digits)
    {
        while (digits >= 2)
        {
            var rest = value / 100;
            digits -= 2;
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref first, digits), PairOf((uint)(value - (rest * 100))));
            value = rest;
        }

        if (digits == 1)
            first = (byte)('0' + value);
    }

    private void WriteNegative(ulong magnitude)
    {
        Put((byte)'-');
        WriteUInt64(magnitude);
    }

    private void WriteFormatted<T>(T value)
        where T : IUtf8SpanFormattable
    {
        int written;
        Ensure(LongestNumber);
        while (!value.TryFormat(Rest, out written, default, CultureInfo.InvariantCulture))
            Grow(2 * _span.Length);
        _position += written;
    }
}
