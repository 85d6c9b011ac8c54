using System.Buffers.Text;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stepwright.Contract;

public ref partial struct JsonBuffer
{
    /// <summary>The longest escape: \uXXXX.</summary>
    private const int LongestEscape = 6;

    /// <summary>Half of what fits into a vector of characters.</summary>
    private const int HalfVector = 4;

    /// <summary>What stands for half a surrogate pair.</summary>
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// Which bytes are escaped, by their low half: a bit for each high half up to 7. It is what <c>JavaScriptEncoder.Default</c> escapes: control
    /// characters, what has a meaning in HTML, and everything beyond ASCII.
    /// </summary>
    private static ReadOnlySpan<byte> EscapedByLowHalf => [0x43, 0x03, 0x07, 0x03, 0x03, 0x03, 0x07, 0x07, 0x03, 0x03, 0x03, 0x07, 0x2B, 0x03, 0x0B, 0x83];

    private static ReadOnlySpan<byte> BitOfHighHalf => [0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF];

    private static ReadOnlySpan<byte> HexDigits => "0123456789ABCDEF"u8;

    /// <summary>Writes a text, or <c>null</c>.</summary>
    /// <param name="value">The text.</param>
    public void WriteString(string? value)
    {
        if (value is null)
            WriteNull();
        else
            WriteText(value);
    }

    /// <summary>Writes a character as a text.</summary>
    /// <param name="value">The character.</param>
    public void WriteChar(char value) => WriteText(new ReadOnlySpan<char>(in value));

    /// <summary>Writes a text, escaped as the default encoder does.</summary>
    /// <param name="value">The text.</param>
    public void WriteText(scoped ReadOnlySpan<char> value)
    {
        Ensure(checked(value.Length + 2));
        ref var next = ref Next;
        next = (byte)'"';
        var plain = CopyPlain(ref MemoryMarshal.GetReference(value), ref Unsafe.Add(ref next, 1), value.Length);
        _position += plain + 1;
        if (plain < value.Length)
            WriteEscaped(value[plain..]);
        Put((byte)'"');
    }

    /// <summary>Writes a version as a text, or <c>null</c>.</summary>
    /// <param name="value">The version.</param>
    public void WriteVersion(Version? value)
    {
        if (value is null)
        {
            WriteNull();
            return;
        }

        Put((byte)'"');
        WriteFormatted(value);
        Put((byte)'"');
    }

    /// <summary>Writes an address as it was given, or <c>null</c>.</summary>
    /// <param name="value">The address.</param>
    public void WriteUri(Uri? value) => WriteString(value?.OriginalString);

    /// <summary>Writes bytes in base 64, or <c>null</c>.</summary>
    /// <param name="value">The bytes.</param>
    public void WriteBytes(byte[]? value)
    {
        if (value is null)
            WriteNull();
        else
            WriteBase64(value);
    }

    /// <summary>Writes bytes in base 64, or <c>null</c> for the default array.</summary>
    /// <param name="value">The bytes.</param>
    public void WriteBytes(ImmutableArray<byte> value)
    {
        if (value.IsDefault)
            WriteNull();
        else
            WriteBase64(value.AsSpan());
    }

    private void WriteBase64(scoped ReadOnlySpan<byte> value)
    {
        Ensure(checked(Base64.GetMaxEncodedToUtf8Length(value.Length) + 2));
        Put((byte)'"');
        Base64.EncodeToUtf8(value, Rest, out _, out var written);
        _position += written;
        Put((byte)'"');
    }

    /// <summary>Copies characters that are not escaped, up to the first that is.</summary>
    /// <returns>How many.</returns>
    private static int CopyPlain(ref char text, ref byte target, int length)
    {
        var i = 0;
        if (Vector128.IsHardwareAccelerated && length >= Vector128<ushort>.Count)
        {
            ref var source = ref Unsafe.As<char, ushort>(ref text);
            while (true)
            {
                var characters = Vector128.LoadUnsafe(ref source, (nuint)i);
                var bytes = Vector128.NarrowWithSaturation(characters, characters);
                if (EscapedOf(bytes) != Vector128<byte>.Zero)
                    break;
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, i), bytes.AsUInt64().ToScalar());
                if (i + Vector128<ushort>.Count == length)
                    return length;

                // The last ones overlap those before.
                i = Math.Min(i + Vector128<ushort>.Count, length - Vector128<ushort>.Count);
            }
        }

        else if (Vector128.IsHardwareAccelerated && length >= HalfVector)
        {
            // The first four and the last four, which overlap.
            ref var source = ref Unsafe.As<char, byte>(ref text);
            var characters = Vector128.Create(
                Unsafe.ReadUnaligned<ulong>(ref source),
                Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, sizeof(char) * (length - HalfVector)))).AsUInt16();
            var bytes = Vector128.NarrowWithSaturation(characters, characters);
            if (EscapedOf(bytes) == Vector128<byte>.Zero)
            {
                var halves = bytes.AsUInt64().ToScalar();
                Unsafe.WriteUnaligned(ref target, (uint)halves);
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, length - HalfVector), (uint)(halves >> 32));
                return length;
            }
        }

        for (; i < length; i++)
        {
            var character = Unsafe.Add(ref text, i);
            if (IsEscaped(character))
                break;
            Unsafe.Add(ref target, i) = (byte)character;
        }

        return i;
    }

    /// <summary>Not 0 where a byte is escaped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> EscapedOf(Vector128<byte> bytes) =>
        Vector128.ShuffleNative(Vector128.Create(EscapedByLowHalf), bytes & Vector128.Create((byte)0xF)) & Vector128.ShuffleNative(Vector128.Create(BitOfHighHalf), bytes >>> 4);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsEscaped(char character) =>
        character >= 0x80 || (Unsafe.Add(ref MemoryMarshal.GetReference(EscapedByLowHalf), character & 0xF) & (1 << (character >> 4))) != 0;

    private void WriteEscaped(scoped ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (IsEscaped(text[0]))
            {
                Ensure(2 * LongestEscape);
                text = text[Escape(text)..];
                continue;
            }

            // In portions, so that the room asked for is what is needed.
            var portion = Math.Min(text.Length, SmallestSpan);
            Ensure(portion);
            var plain = CopyPlain(ref MemoryMarshal.GetReference(text), ref Next, portion);
            _position += plain;
            text = text[plain..];
        }
    }

    /// <summary>Escapes the first character, or the first two where they are a surrogate pair.</summary>
    /// <returns>How many.</returns>
    private int Escape(scoped ReadOnlySpan<char> text)
    {
        var character = text[0];
        var shorthand = character switch
        {
            '\b' => (byte)'b',
            '\t' => (byte)'t',
            '\n' => (byte)'n',
            '\f' => (byte)'f',
            '\r' => (byte)'r',
            '\\' => (byte)'\\',
            _ => (byte)0,
        };
        if (shorthand != 0)
        {
            Put((byte)'\\');
            Put(shorthand);
            return 1;
        }

        if (text.Length > 1 && char.IsSurrogatePair(character, text[1]))
        {
            WriteHex(character);
            WriteHex(text[1]);
            return 2;
        }

        WriteHex(char.IsSurrogate(character) ? Replacement : character);
        return 1;
    }

    private void WriteHex(char character)
    {
        Put((byte)'\\');
        Put((byte)'u');
        for (var shift = 12; shift >= 0; shift -= 4)
            Put(HexDigits[(character >> shift) & 0xF]);
    }
}
