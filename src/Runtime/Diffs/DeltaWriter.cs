using System.Buffers;
using System.Buffers.Binary;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace Stepwright.Contract;

/// <summary>
/// Writes values as few bytes into memory of the shared pool. Numbers are written with seven bits in a byte, the lowest first, the
/// eighth telling that more follow (LEB128); signed ones as 0, -1, 1, -2, … (zigzag).
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct DeltaWriter : IDisposable
{
    /// <summary>The longest number of 64 bits.</summary>
    internal const int MaxVarintLength = 10;

    /// <summary>The longest number of 128 bits.</summary>
    internal const int MaxWideVarintLength = 19;

    private readonly bool _isCanonical;
    private Span<byte> _buffer;
    private byte[]? _rented;
    private int _position;
    private WrittenStrings _strings;

    /// <summary>Begins to write.</summary>
    /// <param name="buffer">The memory to begin with.</param>
    /// <param name="isCanonical">Whether equal values give equal bytes wherever they stand: then no string refers back to an earlier one.</param>
    public DeltaWriter(Span<byte> buffer, bool isCanonical = false)
    {
        _buffer = buffer;
        _isCanonical = isCanonical;
    }

    /// <summary>What has been written. It stands until more is written.</summary>
    public readonly ReadOnlySpan<byte> Written => _buffer[.._position];

    /// <summary>Forgets what has been written, the strings among it, and keeps the memory.</summary>
    public void Clear()
    {
        _position = 0;
        _strings.Clear();
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        if (_rented is { } rented)
            ArrayPool<byte>.Shared.Return(rented);
        _strings.Dispose();
        this = default;
    }

    /// <summary>Writes a byte.</summary>
    /// <param name="value">The byte.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteByte(byte value)
    {
        if (_position == _buffer.Length)
            Grow(1);
        _buffer[_position++] = value;
    }

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteUnsigned(ulong value)
    {
        if (value < 0x80)
            WriteByte((byte)value);
        else
            WriteLongUnsigned(value);
    }

    /// <summary>Writes a number that may be negative.</summary>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteSigned(long value) => WriteUnsigned((ulong)((value << 1) ^ (value >> 63)));

    /// <summary>Writes a number of 128 bits.</summary>
    /// <param name="value">The number.</param>
    public void WriteWideUnsigned(UInt128 value)
    {
        Reserve(MaxWideVarintLength);
        while (value > ulong.MaxValue)
        {
            _buffer[_position++] = (byte)((byte)value | 0x80);
            value >>= 7;
        }

        WriteUnsigned((ulong)value);
    }

    /// <summary>Writes a number of 128 bits that may be negative.</summary>
    /// <param name="value">The number.</param>
    public void WriteWideSigned(Int128 value) => WriteWideUnsigned((UInt128)((value << 1) ^ (value >> 127)));

    /// <summary>Writes two bytes.</summary>
    /// <param name="value">The bits, the lowest first.</param>
    public void WriteFixed16(ushort value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(Reserve(sizeof(ushort)), value);
        _position += sizeof(ushort);
    }

    /// <summary>Writes four bytes.</summary>
    /// <param name="value">The bits, the lowest first.</param>
    public void WriteFixed32(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(Reserve(sizeof(uint)), value);
        _position += sizeof(uint);
    }

    /// <summary>Writes eight bytes.</summary>
    /// <param name="value">The bits, the lowest first.</param>
    public void WriteFixed64(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(Reserve(sizeof(ulong)), value);
        _position += sizeof(ulong);
    }

    /// <summary>Writes bytes, and nothing that tells how many.</summary>
    /// <param name="bytes">The bytes.</param>
    public void WriteRaw(scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        _position += bytes.Length;
    }

    /// <summary>
    /// Writes a string: 0 for <c>null</c>, n + 2 for the n-th string that was written before, else 1 and the string: twice its length
    /// in bytes and the UTF-8, or, where it is no valid UTF-16, one more than that and the UTF-16.
    /// </summary>
    /// <param name="value">The string.</param>
    public void WriteString(string? value)
    {
        if (value is null)
        {
            WriteByte(0);
            return;
        }

        if (!_isCanonical && _strings.FindOrAdd(value) is >= 0 and var known)
        {
            WriteUnsigned((ulong)known + 2);
            return;
        }

        WriteByte(1);
        var start = _position;
        var length = Encoding.UTF8.GetByteCount(value);
        WriteUnsigned((ulong)length << 1);
        if (Utf8.FromUtf16(value, Reserve(length), out _, out var written, replaceInvalidSequences: false) == OperationStatus.Done)
        {
            _position += written;
            return;
        }

        _position = start;
        WriteUnsigned(((ulong)value.Length * sizeof(char) << 1) | 1);
        foreach (var unit in value)
            WriteFixed16(unit);
    }

    private void WriteLongUnsigned(ulong value)
    {
        var target = Reserve(MaxVarintLength);
        var length = 0;
        for (; value >= 0x80; value >>= 7)
            target[length++] = (byte)(value | 0x80);
        target[length++] = (byte)value;
        _position += length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve(int length)
    {
        if (_buffer.Length - _position < length)
            Grow(length);
        return _buffer.Slice(_position, length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(int.Max(checked(_position + length), (int)uint.Min(2 * (uint)_buffer.Length, (uint)Array.MaxLength)));
        Written.CopyTo(larger);
        if (_rented is { } rented)
            ArrayPool<byte>.Shared.Return(rented);
        _buffer = _rented = larger;
    }
}
