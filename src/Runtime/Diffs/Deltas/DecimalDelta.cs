using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Stepwright.Contract;

/// <summary>
/// Decimals, by sign, number of decimal places and digits: a byte of twice the places, and 1 where it is negative, and the digits as an integer.
/// Where places stay, a change is the byte 255 and the difference of the signed digits. 1.0 and 1.00 are different.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DecimalDelta : IDelta<decimal>
{
    private const byte SamePlaces = 255;
    private const int MaxPlaces = 28;

    /// <inheritdoc/>
    public static bool AreEqual(in decimal before, in decimal after) => Unsafe.BitCast<decimal, UInt128>(before) == Unsafe.BitCast<decimal, UInt128>(after);

    /// <inheritdoc/>
    public static void Write(ref DeltaWriter writer, in decimal value)
    {
        var parts = new Parts(value);
        writer.WriteByte((byte)((parts.Places << 1) | (parts.IsNegative ? 1 : 0)));
        writer.WriteWideUnsigned(parts.Digits);
    }

    /// <inheritdoc/>
    public static void Read(ref DeltaReader reader, out decimal value) => value = Read(ref reader, reader.ReadByte());

    /// <inheritdoc/>
    public static void WriteChange(ref DeltaWriter writer, in decimal from, in decimal to)
    {
        var (before, after) = (new Parts(from), new Parts(to));
        if (before.Places != after.Places || after.IsNegativeZero)
        {
            Write(ref writer, to);
            return;
        }

        writer.WriteByte(SamePlaces);
        writer.WriteWideSigned(after.Signed - before.Signed);
    }

    /// <inheritdoc/>
    public static void ReadChange(ref DeltaReader reader, in decimal from, out decimal to)
    {
        var first = reader.ReadByte();
        if (first != SamePlaces)
        {
            to = Read(ref reader, first);
            return;
        }

        var before = new Parts(from);
        var signed = unchecked(before.Signed + reader.ReadWideSigned());
        to = Made(ref reader, signed < 0, before.Places, unchecked((UInt128)(signed < 0 ? -signed : signed)));
    }

    private static decimal Read(ref DeltaReader reader, byte first)
    {
        if (first >> 1 > MaxPlaces)
            reader.Fail($"a decimal of {first >> 1} places");
        return Made(ref reader, (first & 1) != 0, first >> 1, reader.ReadWideUnsigned());
    }

    private static decimal Made(ref DeltaReader reader, bool isNegative, int places, UInt128 digits)
    {
        if (digits >> 96 != 0)
            reader.Fail("a decimal of more than 96 bits");
        return new decimal((int)(uint)digits, (int)(uint)(digits >> 32), (int)(uint)(digits >> 64), isNegative, (byte)places);
    }

    private readonly struct Parts
    {
        private readonly ulong _low;
        private readonly uint _high;
        private readonly int _flags;

        public Parts(decimal value)
        {
            Span<int> bits = stackalloc int[4];
            decimal.GetBits(value, bits);
            _low = (uint)bits[0] | ((ulong)(uint)bits[1] << 32);
            _high = (uint)bits[2];
            _flags = bits[3];
        }

        public bool IsNegative => _flags < 0;

        public bool IsNegativeZero => IsNegative && (_low | _high) == 0;

        public int Places => (_flags >> 16) & 0x7F;

        public UInt128 Digits => new(_high, _low);

        public Int128 Signed => IsNegative ? -(Int128)Digits : (Int128)Digits;
    }
}
