using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Stepwright.Contract;

public ref partial struct JsonSource
{
    /// <summary>Reads a text, or <c>null</c>.</summary>
    public string? ReadString()
    {
        if (Current == '"')
        {
            var start = _position + 1;
            var end = EndOfPlain(start);
            if ((uint)end < (uint)_data.Length && _data[end] == '"')
            {
                _position = end + 1;
                return end == start ? "" : Encoding.Latin1.GetString(_data[start..end]);
            }
        }
        else if (TryNull())
        {
            return null;
        }
        else
        {
            Fail("A text");
        }

        return Convert(JsonMetadataServices.StringConverter);
    }

    /// <summary>Reads a text of one character.</summary>
    public char ReadChar() => Convert(JsonMetadataServices.CharConverter);

    /// <summary>Reads a text, without escapes; it may be in the memory that the source reads.</summary>
    public ReadOnlySpan<byte> ReadText()
    {
        if (Current != '"')
            Fail("A text");
        var start = _position + 1;
        var end = EndOfPlain(start);
        if ((uint)end < (uint)_data.Length && _data[end] == '"')
        {
            _position = end + 1;
            return _data[start..end];
        }

        return ReadTextApart(isName: false);
    }

    /// <summary>Reads a version, or <c>null</c>.</summary>
    public Version? ReadVersion() => TryNull() ? null : Convert(JsonMetadataServices.VersionConverter);

    /// <summary>Reads an address, or <c>null</c>.</summary>
    public Uri? ReadUri() => TryNull() ? null : Convert(JsonMetadataServices.UriConverter);

    /// <summary>Reads bytes in base 64, or <c>null</c>.</summary>
    public byte[]? ReadBytes() => TryNull() ? null : Convert(JsonMetadataServices.ByteArrayConverter);

    /// <summary>Reads bytes in base 64; the default array for <c>null</c>.</summary>
    public ImmutableArray<byte> ReadImmutableBytes() => ImmutableCollectionsMarshal.AsImmutableArray(ReadBytes());

    /// <summary>The place of the first byte that does not just stand for itself: a quote, an escape, a control character, or what is beyond ASCII.</summary>
    private readonly int EndOfPlain(int start)
    {
        ref var data = ref MemoryMarshal.GetReference(_data);
        var i = start;
        if (Vector128.IsHardwareAccelerated)
        {
            for (; i <= _data.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
            {
                var bytes = Vector128.LoadUnsafe(ref data, (nuint)i);

                // As signed bytes those beyond ASCII are negative.
                var ends = Vector128.LessThan(bytes.AsSByte(), Vector128.Create((sbyte)' ')).AsByte()
                    | Vector128.Equals(bytes, Vector128.Create((byte)'"'))
                    | Vector128.Equals(bytes, Vector128.Create((byte)'\\'));
                if (ends != Vector128<byte>.Zero)
                    return i + System.Numerics.BitOperations.TrailingZeroCount(ends.ExtractMostSignificantBits());
            }
        }

        for (; i < _data.Length; i++)
        {
            if (Unsafe.Add(ref data, i) is < (byte)' ' or (byte)'"' or (byte)'\\' or >= 0x80)
                break;
        }

        return i;
    }

    /// <summary>Reads a text with escapes or with more than ASCII.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ReadOnlySpan<byte> ReadTextApart(bool isName)
    {
        var reader = BeginForeign();
        _position += (int)reader.BytesConsumed;
        if (!reader.ValueIsEscaped && Utf8.IsValid(reader.ValueSpan))
            return reader.ValueSpan;
        var text = new byte[reader.ValueSpan.Length];
        try
        {
            return text.AsSpan(0, reader.CopyString(text));
        }
        catch (InvalidOperationException exception)
        {
            _position--;

            // A name that cannot be told is not part of the path.
            if (isName)
                _depth--;
            FailConversion(typeof(string), exception);
            return default;
        }
    }
}
