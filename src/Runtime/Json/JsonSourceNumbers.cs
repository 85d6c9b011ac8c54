using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization.Metadata;

namespace Stepwright.Contract;

public ref partial struct JsonSource
{
    /// <summary>So many digits fit into an <see cref="ulong"/>, whichever they are.</summary>
    private const int SafeDigits = 19;

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
    public float ReadSingle() => Convert(JsonMetadataServices.SingleConverter);

    /// <summary>Reads a number.</summary>
    public double ReadDouble() => Convert(JsonMetadataServices.DoubleConverter);

    /// <summary>Reads a number with all its decimal places.</summary>
    public decimal ReadDecimal() => Convert(JsonMetadataServices.DecimalConverter);

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
