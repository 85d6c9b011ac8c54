using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>Dates: the number of the day; a change as the difference.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateOnlyDelta : IDelta<DateOnly>
{
    /// <inheritdoc/>
    public static bool AreEqual(in DateOnly before, in DateOnly after) => before == after;

    /// <inheritdoc/>
    public static void Write(ref DeltaWriter writer, in DateOnly value) => writer.WriteUnsigned((ulong)value.DayNumber);

    /// <inheritdoc/>
    public static void Read(ref DeltaReader reader, out DateOnly value) => value = Made(ref reader, (long)reader.ReadUnsigned());

    /// <inheritdoc/>
    public static void WriteChange(ref DeltaWriter writer, in DateOnly from, in DateOnly to) => writer.WriteSigned(to.DayNumber - from.DayNumber);

    /// <inheritdoc/>
    public static void ReadChange(ref DeltaReader reader, in DateOnly from, out DateOnly to) => to = Made(ref reader, unchecked(from.DayNumber + reader.ReadSigned()));

    private static DateOnly Made(ref DeltaReader reader, long day)
    {
        if ((ulong)day > (ulong)DateOnly.MaxValue.DayNumber)
            reader.Fail("a day that is not between the years 1 and 9999");
        return DateOnly.FromDayNumber((int)day);
    }
}
