using System.Buffers;
using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace Stepwright.Contract;

/// <summary>
/// Reads what a <see cref="DeltaWriter"/> has written. Bytes that it cannot have written are an <see cref="InvalidDataException"/>
/// that tells where they stand; what is allocated is bounded by the bytes that are there.
/// </summary>
/// <param name="data">The bytes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct DeltaReader(ReadOnlySpan<byte> data) : IDisposable
{
    /// <summary>The bits in as many bytes of seven as a word holds.</summary>
    private const int LowBits = 63;

    private readonly ReadOnlySpan<byte> _data = data;
    private int _position;
    private string[]? _strings;
    private int _stringCount;

    /// <summary>How many bytes have been read.</summary>
    public readonly int Position => _position;

    /// <summary>How many bytes are left.</summary>
    public readonly int Remaining => _data.Length - _position;

    /// <summary>Gives the memory back that held the strings.</summary>
    public void Dispose()
    {
        if (_strings is not { } strings)
            return;
        Array.Clear(strings, 0, _stringCount);
        ArrayPool<string>.Shared.Return(strings);
        _strings = null;
        _stringCount = 0;
    }

    /// <summary>Reads a byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte ReadByte()
    {
        if ((uint)_position >= (uint)_data.Length)
            FailAtEnd();
        return _data[_position++];
    }

    /// <summary>Reads a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong ReadUnsigned()
    {
        var position = _position;
        if ((uint)position < (uint)_data.Length && _data[position] is < 0x80 and var value)
        {
            _position = position + 1;
            return value;
        }

        return ReadLongUnsigned();
    }

    /// <summary>Reads a number that may be negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long ReadSigned()
    {
        var value = ReadUnsigned();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    /// <summary>Reads a number of 128 bits.</summary>
    public UInt128 ReadWideUnsigned()
    {
        var start = _position;
        // Most are small, and arithmetic of 64 bits is faster.
        ulong low = 0;
        for (var shift = 0; shift < LowBits; shift += 7)
        {
            var part = ReadByte();
            low |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                return part == 0 && shift > 0 ? throw TooLong(start) : low;
        }

        UInt128 value = low;
        for (var shift = LowBits; shift < 128; shift += 7)
        {
            var part = ReadByte();
            value |= (UInt128)(part & 0x7F) << shift;
            if (part < 0x80)
                return part == 0 || (shift == 126 && part > 3) ? throw TooLong(start) : value;
        }

        throw TooLong(start);
    }

    /// <summary>Reads a number of 128 bits that may be negative.</summary>
    public Int128 ReadWideSigned()
    {
        var value = ReadWideUnsigned();
        return (Int128)(value >> 1) ^ -(Int128)(value & 1);
    }

    /// <summary>Reads two bytes.</summary>
    public ushort ReadFixed16() => BinaryPrimitives.ReadUInt16LittleEndian(ReadRaw(sizeof(ushort)));

    /// <summary>Reads four bytes.</summary>
    public uint ReadFixed32() => BinaryPrimitives.ReadUInt32LittleEndian(ReadRaw(sizeof(uint)));

    /// <summary>Reads eight bytes.</summary>
    public ulong ReadFixed64() => BinaryPrimitives.ReadUInt64LittleEndian(ReadRaw(sizeof(ulong)));

    /// <summary>Reads bytes.</summary>
    /// <param name="length">How many.</param>
    public ReadOnlySpan<byte> ReadRaw(int length)
    {
        if ((uint)length > (uint)Remaining)
            FailAtEnd();
        var bytes = _data.Slice(_position, length);
        _position += length;
        return bytes;
    }

    /// <summary>Reads how many values follow, each of which takes a byte at least.</summary>
    public int ReadCount()
    {
        var start = _position;
        var count = ReadUnsigned();
        if (count > (ulong)Remaining)
            throw Failure(start, $"{count} values, for which no bytes are there");
        return (int)count;
    }

    /// <summary>Reads how many values follow, and 1; -1 where 0 stands for none at all.</summary>
    public int ReadCountOrNone()
    {
        var start = _position;
        var count = ReadUnsigned();
        if (count > (ulong)Remaining + 1)
            throw Failure(start, $"{count - 1} values, for which no bytes are there");
        return (int)count - 1;
    }

    /// <summary>Reads which fields change: <see cref="DeltaCodec{T}.Compare"/>.</summary>
    /// <param name="fieldCount">The number of fields.</param>
    public ulong ReadMask(int fieldCount)
    {
        var start = _position;
        var mask = ReadUnsigned();
        if (mask == 0 || (fieldCount < 64 && mask >> fieldCount != 0))
            throw Failure(start, $"a change of fields that are not among the {fieldCount}");
        return mask;
    }

    /// <summary>Reads a string: <see cref="DeltaWriter.WriteString"/>.</summary>
    public string? ReadString()
    {
        var start = _position;
        var reference = ReadUnsigned();
        switch (reference)
        {
            case 0:
                return null;
            case 1:
                break;
            default:
                if (reference - 2 >= (ulong)_stringCount)
                    throw Failure(start, $"string {reference - 2}, of {_stringCount}");
                return _strings![(int)(reference - 2)];
        }

        start = _position;
        var form = ReadUnsigned();
        if (form >> 1 > (ulong)Remaining)
            throw Failure(start, $"a string of {form >> 1} bytes, which are not there");
        var value = ReadCharacters(start, (int)(form >> 1), (form & 1) != 0);
        Add(value);
        return value;
    }

    /// <summary>Asks whether values may be nested deeper.</summary>
    public readonly void EnsureStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            Fail("values nested too deeply");
    }

    /// <summary>Fails for what stands before the place reached.</summary>
    /// <param name="found">What was found, as the end of "there is …".</param>
    /// <exception cref="InvalidDataException">Always.</exception>
    [DoesNotReturn]
    public readonly void Fail(string found) => throw Failure(_position, found);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong ReadLongUnsigned()
    {
        var start = _position;
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = ReadByte();
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                return (part == 0 && shift > 0) || (shift == LowBits && part > 1) ? throw TooLong(start) : value;
        }

        throw TooLong(start);
    }

    private string ReadCharacters(int start, int length, bool isUtf16)
    {
        var bytes = ReadRaw(length);
        if (!isUtf16)
            return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : throw Failure(start, "a string that is no UTF-8");
        if (length % sizeof(char) != 0)
            throw Failure(start, "a string that is no UTF-16");
        return string.Create(length / sizeof(char), bytes, static (text, bytes) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(bytes[(i * sizeof(char))..]);
        });
    }

    private void Add(string value)
    {
        if (_strings is not { } strings)
            _strings = ArrayPool<string>.Shared.Rent(16);
        else if (_stringCount == strings.Length)
        {
            _strings = ArrayPool<string>.Shared.Rent(2 * _stringCount);
            Array.Copy(strings, _strings, _stringCount);
            Array.Clear(strings, 0, _stringCount);
            ArrayPool<string>.Shared.Return(strings);
        }

        _strings[_stringCount++] = value;
    }

    [DoesNotReturn]
    private readonly void FailAtEnd() => throw new InvalidDataException($"The bytes end at byte {_data.Length}, where more were expected.");

    private static InvalidDataException TooLong(int position) => Failure(position, "a number that has more digits than it may have");

    private static InvalidDataException Failure(int position, string found) => new($"At byte {position} there is {found}.");
}
