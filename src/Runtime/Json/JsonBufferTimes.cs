using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace Stepwright.Contract;

public ref partial struct JsonBuffer
{
    /// <summary>Room for a quoted GUID, date or time: the longest is a date with fractions and an offset.</summary>
    private const int LongestQuoted = 48;

    /// <summary>The length of yyyy-MM-dd.</summary>
    private const int DateLength = 10;

    /// <summary>The length of yyyy-MM-ddTHH:mm:ss.</summary>
    private const int SecondsLength = 19;

    /// <summary>A tick is so many digits behind the point.</summary>
    private const int FractionDigits = 7;

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
        PutTime(value);
        if (value.Kind == DateTimeKind.Utc)
            Put((byte)'Z');
        else if (value.Kind == DateTimeKind.Local)
            PutOffset((int)TimeZoneInfo.Local.GetUtcOffset(value).TotalMinutes);
        Put((byte)'"');
    }

    /// <summary>Writes a time in the profile of ISO 8601-1:2019 that System.Text.Json writes.</summary>
    /// <param name="value">The time.</param>
    public void WriteDateTimeOffset(DateTimeOffset value)
    {
        BeginQuoted();
        PutTime(value.DateTime);
        PutOffset(value.TotalOffsetMinutes);
        Put((byte)'"');
    }

    /// <summary>Writes a date as a text, yyyy-MM-dd.</summary>
    /// <param name="value">The date.</param>
    public void WriteDateOnly(DateOnly value)
    {
        BeginQuoted();
        var (year, month, day) = value;
        PutDate(ref Next, year, month, day);
        EndQuoted(DateLength);
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

    /// <summary>Writes yyyy-MM-ddTHH:mm:ss, and fractions without their last zeros where there are some.</summary>
    private void PutTime(DateTime value)
    {
        var (year, month, day) = value;
        var ticks = (ulong)value.TimeOfDay.Ticks;
        var seconds = (uint)(ticks / TimeSpan.TicksPerSecond);
        var fraction = (uint)(ticks - (seconds * (ulong)TimeSpan.TicksPerSecond));
        ref var next = ref Next;
        PutDate(ref next, year, month, day);
        Unsafe.Add(ref next, DateLength) = (byte)'T';
        PutClock(ref Unsafe.Add(ref next, DateLength + 1), seconds / 60);
        Unsafe.Add(ref next, DateLength + 6) = (byte)':';
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref next, DateLength + 7), PairOf(seconds % 60));
        _position += SecondsLength;
        if (fraction == 0)
            return;
        var digits = FractionDigits;
        for (; fraction % 10 == 0; fraction /= 10)
            digits--;
        Unsafe.Add(ref next, SecondsLength) = (byte)'.';
        PutDigits(ref Unsafe.Add(ref next, SecondsLength + 1), fraction, digits);
        _position += digits + 1;
    }

    private static void PutDate(ref byte first, int year, int month, int day)
    {
        PutDigits(ref first, (uint)year, 4);
        Unsafe.Add(ref first, 4) = (byte)'-';
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref first, 5), PairOf((uint)month));
        Unsafe.Add(ref first, 7) = (byte)'-';
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref first, 8), PairOf((uint)day));
    }

    /// <summary>Writes the distance from UTC.</summary>
    private void PutOffset(int minutes)
    {
        Put(minutes < 0 ? (byte)'-' : (byte)'+');
        PutClock(ref Next, (uint)Math.Abs(minutes));
        _position += "HH:mm".Length;
    }

    /// <summary>Writes minutes as HH:mm.</summary>
    private static void PutClock(ref byte first, uint minutes)
    {
        Unsafe.WriteUnaligned(ref first, PairOf(minutes / 60));
        Unsafe.Add(ref first, 2) = (byte)':';
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref first, 3), PairOf(minutes % 60));
    }
}
