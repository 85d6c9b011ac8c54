using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization.Metadata;

namespace Stepwright.Contract;

public ref partial struct JsonSource
{
    /// <summary>So many digits fit into an <see cref="ulong"/>, whichever they are.</summary>
    private const int SafeDigits = 19;

    /// <summary>The powers that are exact as a double, as far as a plain number can ask for them.</summary>
    private static readonly double[] PowersOfTen = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7];

    /// <summary>Reads a number.</summary>
    public byte ReadByte() => (byte)ReadMagnitude(byte.MaxValue);

    /// <summary>Reads a number.</summary>
    public sbyte ReadSByte() => (sbyte)ReadSigned((ulong)sbyte.MaxValue);

    /// <summary>Reads a number.</summary>
    public short ReadInt16() => (short)ReadSigned((ulong)short.MaxValue);

    /// <summary>Reads a number.</summary>
    public ushort ReadUInt16() => (ushort)ReadMagnitude(ushort.MaxValue);

    /// <summary>Reads a number.</summary>
    public int ReadInt32() => (int)ReadSigned(int.MaxValue);

    /// <summary>Reads a number.</summary>
    public uint ReadUInt32() => (uint)ReadMagnitude(uint.MaxValue);

    /// <summary>Reads a number.</summary>
    public long ReadInt64() => ReadSigned(long.MaxValue);

    /// <summary>Reads a number.</summary>
    public ulong ReadUInt64() => ReadMagnitude(ulong.MaxValue);

    /// <summary>Reads a number.</summary>
    public Int128 ReadInt128() => Convert(JsonMetadataServices.Int128Converter);

    /// <summary>Reads a number.</summary>
    public UInt128 ReadUInt128() => Convert(JsonMetadataServices.UInt128Converter);

    /// <summary>Reads a number.</summary>
    public Half ReadHalf() => Convert(JsonMetadataServices.HalfConverter);

    /// <summary>Reads a number.</summary>
    public float ReadSingle()
    {
        // Both are exact, and so their quotient is rounded once only (W. D. Clinger, "How to read floating point numbers accurately", 1990).
        const ulong exactIntegers = 1 << 24;
        const int exactPowers = 10;
        if (TryPlain(out var mantissa, out var scale, out var isNegative, out var end) && mantissa <= exactIntegers && scale <= exactPowers)
        {
            _position = end;
            var value = mantissa / (float)Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(PowersOfTen), scale);
            return isNegative ? -value : value;
        }

        return Convert(JsonMetadataServices.SingleConverter);
    }

    /// <summary>Reads a number.</summary>
    public double ReadDouble()
    {
        const ulong exactIntegers = 1UL << 53;
        if (TryPlain(out var mantissa, out var scale, out var isNegative, out var end) && mantissa <= exactIntegers)
        {
            _position = end;
            var value = mantissa / Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(PowersOfTen), scale);
            return isNegative ? -value : value;
        }

        return Convert(JsonMetadataServices.DoubleConverter);
    }

    /// <summary>Reads a number with all its decimal places.</summary>
    public decimal ReadDecimal()
    {
        if (TryPlain(out var mantissa, out var scale, out var isNegative, out var end) && mantissa != 0)
        {
            _position = end;
            return new decimal((int)mantissa, (int)(mantissa >> 32), 0, isNegative, (byte)scale);
        }

        return Convert(JsonMetadataServices.DecimalConverter);
    }

    /// <summary>Takes a number apart that has no exponent and at most 7 digits on each side of the point; others are left to those who know them all.</summary>
    private readonly bool TryPlain(out ulong mantissa, out int scale, out bool isNegative, out int end)
    {
        var i = _position;
        mantissa = 0;
        scale = 0;
        end = 0;
        isNegative = Current == '-';
        if (isNegative)
            i++;
        var chunk = Digits.Load(_data, i);
        var count = Digits.Count(chunk);
        if (count is 0 or Digits.Most || (count > 1 && Digits.StartsWithZero(chunk)))
            return false;
        mantissa = Digits.Value(chunk, count);
        i += count;
        var next = ByteAt(i);
        if (next == '.')
        {
            i++;
            chunk = Digits.Load(_data, i);
            scale = Digits.Count(chunk);
            if (scale is 0 or Digits.Most)
                return false;
            mantissa = (mantissa * Digits.PowerOfTen(scale)) + Digits.Value(chunk, scale);
            i += scale;
            next = ByteAt(i);
        }

        end = i;
        return (next | 0x20) != 'e';
    }

    /// <summary>Reads an integer; what is below 0 may be one beyond what is above.</summary>
    private long ReadSigned(ulong limit)
    {
        if (Current != '-')
            return (long)ReadMagnitude(limit);
        _position++;
        return -(long)ReadMagnitude(limit + 1);
    }

    /// <summary>Reads an integer without a sign.</summary>
    private ulong ReadMagnitude(ulong limit)
    {
        var chunk = Digits.Load(_data, _position);
        var count = Digits.Count(chunk);
        if (count is 0 or Digits.Most || Digits.StartsWithZero(chunk))
            return ReadMagnitudeByDigits(limit);
        var magnitude = Digits.Value(chunk, count);
        if (magnitude > limit)
            FailNumber(limit);
        _position += count;
        return magnitude;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong ReadMagnitudeByDigits(ulong limit)
    {
        ref var data = ref MemoryMarshal.GetReference(_data);
        var i = _position;
        var length = _data.Length;
        uint digit = i < length ? (uint)(Unsafe.Add(ref data, i) - '0') : uint.MaxValue;
        if (digit > 9)
            FailNumber(limit);
        ulong value = digit;
        i++;

        // Behind a 0 comes no digit; what does come is told by whoever reads on.
        if (value != 0)
        {
            for (; i < length && (digit = (uint)(Unsafe.Add(ref data, i) - '0')) <= 9; i++)
            {
                if (i - _position >= SafeDigits && (value > ulong.MaxValue / 10 || (value == ulong.MaxValue / 10 && digit > ulong.MaxValue % 10)))
                    FailNumber(limit);
                value = (value * 10) + digit;
            }
        }

        if (value > limit)
            FailNumber(limit);
        _position = i;
        return value;
    }
}
