using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>Spans of time: ticks, zigzag; a change as the difference.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TimeSpanDelta : IDelta<TimeSpan>
{
    /// <inheritdoc/>
    public static bool AreEqual(in TimeSpan before, in TimeSpan after) => before == after;

    /// <inheritdoc/>
    public static void Write(ref DeltaWriter writer, in TimeSpan value) => writer.WriteSigned(value.Ticks);

    /// <inheritdoc/>
    public static void Read(ref DeltaReader reader, out TimeSpan value) => value = new TimeSpan(reader.ReadSigned());

    /// <inheritdoc/>
    public static void WriteChange(ref DeltaWriter writer, in TimeSpan from, in TimeSpan to) => writer.WriteSigned(unchecked(to.Ticks - from.Ticks));

    /// <inheritdoc/>
    public static void ReadChange(ref DeltaReader reader, in TimeSpan from, out TimeSpan to) => to = new TimeSpan(unchecked(from.Ticks + reader.ReadSigned()));
}
