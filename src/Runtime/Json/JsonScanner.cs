using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stepwright.Contract;

/// <summary>Finds where an object ends in a text that comes piece by piece, by its brackets and quotes alone: what is between them is not looked at.</summary>
internal struct JsonScanner
{
    private const byte CaseBit = 0x20;

    private int _open;
    private bool _isInText;

    /// <summary>The place of the character behind a backslash.</summary>
    private int _escaped;

    /// <summary>Begins at the beginning of an object.</summary>
    public JsonScanner() => _escaped = -1;

    /// <summary>How far was looked.</summary>
    public int Position { get; private set; }

    /// <summary>Looks for the end.</summary>
    /// <param name="text">The object from its beginning on: what was there at the last call, and more.</param>
    /// <returns>Whether it is there; <see cref="Position"/> is then behind it.</returns>
    public bool TryFindEnd(ReadOnlySpan<byte> text)
    {
        ref var first = ref MemoryMarshal.GetReference(text);
        var i = Position;
        if (Vector128.IsHardwareAccelerated)
        {
            for (; i <= text.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
            {
                // A square bracket is a curly one without this bit.
                var bytes = Vector128.LoadUnsafe(ref first, (nuint)i);
                var brackets = bytes | Vector128.Create(CaseBit);
                var found = Vector128.Equals(bytes, Vector128.Create((byte)'"'))
                    | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
                    | Vector128.Equals(brackets, Vector128.Create((byte)'{'))
                    | Vector128.Equals(brackets, Vector128.Create((byte)'}'));
                for (var bits = found.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
                {
                    var place = i + BitOperations.TrailingZeroCount(bits);
                    if (Ends(Unsafe.Add(ref first, place), place))
                        return true;
                }
            }
        }

        for (; i < text.Length; i++)
        {
            if (Ends(text[i], i))
                return true;
        }

        Position = i;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Ends(byte character, int place)
    {
        if (character == '"')
        {
            if (place != _escaped)
                _isInText = !_isInText;
        }
        else if (character == '\\')
        {
            if (_isInText && place != _escaped)
                _escaped = place + 1;
        }
        else if (!_isInText)
        {
            switch (character | CaseBit)
            {
                case '{':
                    _open++;
                    break;
                case '}' when --_open == 0:
                    Position = place + 1;
                    return true;
            }
        }

        return false;
    }
}
