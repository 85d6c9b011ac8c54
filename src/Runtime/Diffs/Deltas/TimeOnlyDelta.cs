using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>Times of day: ticks; a change as the difference.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TimeOnlyDelta : IDelta<TimeOnly>
{
    /// <inheritdoc/>
    public static bool AreEqual(in TimeOnly before, in TimeOnly after) => before == after;

    /// <inheritdoc/>
    public static void Write(ref DeltaWriter writer, in TimeOnly value) => writer.WriteUnsigned((ulong)value.Ticks);

    /// <inheritdoc/>
    public static void Read(ref DeltaReader reader, out TimeOnly value) => value = Made(ref reader, (long)reader.ReadUnsigned());

    /// <inheritdoc/>
    public static void WriteChange(ref DeltaWriter writer, in TimeOnly from, in TimeOnly to) => writer.WriteSigned(to.Ticks - from.Ticks);

    /// <inheritdoc/>
    public static void ReadChange(ref DeltaReader reader, in TimeOnly from, out TimeOnly to) => to = Made(ref reader, unchecked(from.Ticks + reader.ReadSigned()));

    private static TimeOnly Made(ref DeltaReader reader, long ticks)
    {
        if ((ulong)ticks > (ulong)TimeOnly.MaxValue.Ticks)
            reader.Fail("a time that is not within a day");
        return new TimeOnly(ticks);
    }
}
