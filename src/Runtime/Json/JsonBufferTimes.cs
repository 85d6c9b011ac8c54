using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace Stepwright.Contract;

public ref partial struct JsonBuffer
{
    /// <summary>Room for a quoted GUID, date or time: the longest is a date with fractions and an offset.</summary>
    private const int LongestQuoted = 48;

    /// <summary>Where fractions of a second begin, with their point: behind yyyy-MM-ddTHH:mm:ss.</summary>
    private const int FractionStart = 19;

    private const int FractionLength = 8;

    /// <summary>Writes a GUID as a text of 36 characters.</summary>
    /// <param name="value">The GUID.</param>
    public void WriteGuid(Guid value)
    {
        BeginQuoted();
        value.TryFormat(Rest, out var written);
        EndQuoted(written);
    }

    /// <summary>Writes a time in the profile of ISO 8601-1:2019 that System.Text.Json writes.</summary>
    /// <param name="value">The time.</param>
    public void WriteDateTime(DateTime value)
    {
        BeginQuoted();
        Utf8Formatter.TryFormat(value, Rest, out var written, new StandardFormat('O'));
        EndQuoted(TrimFraction(written));
    }

    /// <summary>Writes a time in the profile of ISO 8601-1:2019 that System.Text.Json writes.</summary>
    /// <param name="value">The time.</param>
    public void WriteDateTimeOffset(DateTimeOffset value)
    {
        BeginQuoted();
        Utf8Formatter.TryFormat(value, Rest, out var written, new StandardFormat('O'));
        EndQuoted(TrimFraction(written));
    }

    /// <summary>Writes a date as a text, yyyy-MM-dd.</summary>
    /// <param name="value">The date.</param>
    public void WriteDateOnly(DateOnly value)
    {
        BeginQuoted();
        var (year, month, day) = value;
        ref var next = ref Next;
        PutDigits(ref next, (uint)year, 4);
        Unsafe.Add(ref next, 4) = (byte)'-';
        PutDigits(ref Unsafe.Add(ref next, 5), (uint)month, 2);
        Unsafe.Add(ref next, 7) = (byte)'-';
        PutDigits(ref Unsafe.Add(ref next, 8), (uint)day, 2);
        EndQuoted(10);
    }

    /// <summary>Writes a time of day as a text, HH:mm:ss with fractions where there are some.</summary>
    /// <param name="value">The time of day.</param>
    public void WriteTimeOnly(TimeOnly value) => WriteTimeSpan(value.ToTimeSpan());

    /// <summary>Writes a span of time as a text, [-][d.]hh:mm:ss with fractions where there are some.</summary>
    /// <param name="value">The span.</param>
    public void WriteTimeSpan(TimeSpan value)
    {
        BeginQuoted();
        Utf8Formatter.TryFormat(value, Rest, out var written, new StandardFormat('c'));
        EndQuoted(written);
    }

    private void BeginQuoted()
    {
        Ensure(LongestQuoted);
        Put((byte)'"');
    }

    private void EndQuoted(int length)
    {
        _position += length;
        Put((byte)'"');
    }

    /// <summary>Takes the zeros from the end of the fractions of a second, and the point where nothing else is left.</summary>
    private readonly int TrimFraction(int length)
    {
        var text = Rest[..length];
        var end = FractionStart + FractionLength;
        while (text[end - 1] == '0')
            end--;
        if (end == FractionStart + 1)
            end--;
        var suffix = text[(FractionStart + FractionLength)..];
        suffix.CopyTo(text[end..]);
        return end + suffix.Length;
    }
}
