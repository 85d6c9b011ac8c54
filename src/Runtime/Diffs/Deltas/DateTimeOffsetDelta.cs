using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>Times with their offset: the ticks of local time and the minutes of the offset; of the ticks a change tells the difference.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateTimeOffsetDelta : IDelta<DateTimeOffset>
{
    private const long MaxOffset = 14 * 60;

    /// <inheritdoc/>
    public static bool AreEqual(in DateTimeOffset before, in DateTimeOffset after) => before.EqualsExact(after);

    /// <inheritdoc/>
    public static void Write(ref DeltaWriter writer, in DateTimeOffset value)
    {
        writer.WriteFixed64((ulong)value.Ticks);
        writer.WriteSigned(value.TotalOffsetMinutes);
    }

    /// <inheritdoc/>
    public static void Read(ref DeltaReader reader, out DateTimeOffset value) => value = Made(ref reader, (long)reader.ReadFixed64(), reader.ReadSigned());

    /// <inheritdoc/>
    public static void WriteChange(ref DeltaWriter writer, in DateTimeOffset from, in DateTimeOffset to)
    {
        writer.WriteSigned(to.Ticks - from.Ticks);
        writer.WriteSigned(to.TotalOffsetMinutes);
    }

    /// <inheritdoc/>
    public static void ReadChange(ref DeltaReader reader, in DateTimeOffset from, out DateTimeOffset to) => to = Made(ref reader, unchecked(from.Ticks + reader.ReadSigned()), reader.ReadSigned());

    private static DateTimeOffset Made(ref DeltaReader reader, long ticks, long offset)
    {
        if (offset is < -MaxOffset or > MaxOffset)
            reader.Fail("an offset of more than 14 hours");
        var universal = (Int128)ticks - (offset * TimeSpan.TicksPerMinute);
        if (ticks < 0 || ticks > DateTime.MaxValue.Ticks || universal < 0 || universal > DateTime.MaxValue.Ticks)
            reader.Fail("a time that is not between the years 1 and 9999");
        return new DateTimeOffset(ticks, new TimeSpan(offset * TimeSpan.TicksPerMinute));
    }
}
