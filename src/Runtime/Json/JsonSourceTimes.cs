using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization.Metadata;

namespace Stepwright.Contract;

public ref partial struct JsonSource
{
    private const int GuidLength = 36;

    /// <summary>The length of yyyy-MM-ddTHH:mm:ss.</summary>
    private const int SecondsLength = 19;

    private const int FractionDigits = 7;

    /// <summary>Reads a GUID of 36 characters.</summary>
    public Guid ReadGuid()
    {
        const int groupBegins1 = 9, groupBegins2 = 14, groupBegins3 = 19, groupBegins4 = 24;
        if (_data.Length - _position >= GuidLength + 2)
        {
            var text = _data.Slice(_position, GuidLength + 2);
            if (text[0] == '"' && text[GuidLength + 1] == '"' && text[groupBegins1] == '-' && text[groupBegins2] == '-' && text[groupBegins3] == '-' && text[groupBegins4] == '-')
            {
                Span<byte> digits = stackalloc byte[32];
                Span<byte> bytes = stackalloc byte[16];
                text[1..groupBegins1].CopyTo(digits);
                text[(groupBegins1 + 1)..groupBegins2].CopyTo(digits[8..]);
                text[(groupBegins2 + 1)..groupBegins3].CopyTo(digits[12..]);
                text[(groupBegins3 + 1)..groupBegins4].CopyTo(digits[16..]);
                text[(groupBegins4 + 1)..(GuidLength + 1)].CopyTo(digits[20..]);
                if (System.Convert.FromHexString(digits, bytes, out _, out _) == System.Buffers.OperationStatus.Done)
                {
                    _position += GuidLength + 2;
                    return new Guid(bytes, bigEndian: true);
                }
            }
        }

        return Convert(JsonMetadataServices.GuidConverter);
    }

    /// <summary>Reads a time.</summary>
    public DateTime ReadDateTime()
    {
        if (TryTime(out var ticks, out var end))
        {
            if (ByteAt(end) == '"')
            {
                _position = end + 1;
                return new DateTime(ticks);
            }

            if (ByteAt(end) == 'Z' && ByteAt(end + 1) == '"')
            {
                _position = end + 2;
                return new DateTime(ticks, DateTimeKind.Utc);
            }
        }

        return Convert(JsonMetadataServices.DateTimeConverter);
    }

    /// <summary>Reads a time.</summary>
    public DateTimeOffset ReadDateTimeOffset()
    {
        if (TryTime(out var ticks, out var end))
        {
            if (ByteAt(end) == 'Z' && ByteAt(end + 1) == '"')
            {
                _position = end + 2;
                return new DateTimeOffset(ticks, TimeSpan.Zero);
            }

            if (_data.Length - end >= 7 && _data.Slice(end, 7).SequenceEqual("+00:00\""u8))
            {
                _position = end + 7;
                return new DateTimeOffset(ticks, TimeSpan.Zero);
            }
        }

        return Convert(JsonMetadataServices.DateTimeOffsetConverter);
    }

    /// <summary>Reads a date, yyyy-MM-dd.</summary>
    public DateOnly ReadDateOnly() => Convert(JsonMetadataServices.DateOnlyConverter);

    /// <summary>Reads a time of day.</summary>
    public TimeOnly ReadTimeOnly() => Convert(JsonMetadataServices.TimeOnlyConverter);

    /// <summary>Reads a span of time.</summary>
    public TimeSpan ReadTimeSpan() => Convert(JsonMetadataServices.TimeSpanConverter);

    /// <summary>Takes the beginning of a text as a time, yyyy-MM-ddTHH:mm:ss with up to 7 digits of fractions.</summary>
    private readonly bool TryTime(out long ticks, out int end)
    {
        ticks = 0;
        end = _position + 1 + SecondsLength;
        if (_data.Length - _position < SecondsLength + 2)
            return false;
        ref var text = ref Unsafe.Add(ref MemoryMarshal.GetReference(_data), _position + 1);
        if (Current != '"' || Unsafe.Add(ref text, 4) != '-' || Unsafe.Add(ref text, 7) != '-' || Unsafe.Add(ref text, 10) != 'T' || Unsafe.Add(ref text, 13) != ':' || Unsafe.Add(ref text, 16) != ':')
            return false;
        var year = (100 * Pair(ref text, 0)) + Pair(ref text, 2);
        var month = Pair(ref text, 5);
        var day = Pair(ref text, 8);
        var hour = Pair(ref text, 11);
        var minute = Pair(ref text, 14);
        var second = Pair(ref text, 17);
        if (year - 1 > 9998 || month - 1 > 11 || day - 1 > 30 || hour > 23 || minute > 59 || second > 59 || day > DateTime.DaysInMonth((int)year, (int)month))
            return false;
        ticks = new DateTime((int)year, (int)month, (int)day, (int)hour, (int)minute, (int)second).Ticks;
        if (ByteAt(end) == '.')
        {
            var chunk = Digits.Load(_data, end + 1);
            var count = Digits.Count(chunk);
            if (count is 0 or Digits.Most)
                return false;
            ticks += (long)(Digits.Value(chunk, count) * Digits.PowerOfTen(FractionDigits - count));
            end += count + 1;
        }

        return true;
    }

    /// <summary>The number of two digits; a large one where they are none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Pair(ref byte text, int start)
    {
        const uint noPair = 100_000;
        var tens = (uint)(Unsafe.Add(ref text, start) - '0');
        var ones = (uint)(Unsafe.Add(ref text, start + 1) - '0');
        return tens > 9 || ones > 9 ? noPair : (tens * 10) + ones;
    }
}
