using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>Bytes: 0 where there are none, else the number and 1, and the bytes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BytesDelta : IDelta<byte[]?>
{
    /// <inheritdoc/>
    public static bool AreEqual(in byte[]? before, in byte[]? after) =>
        before is null || after is null ? before is null && after is null : before.AsSpan().SequenceEqual(after);

    /// <inheritdoc/>
    public static void Write(ref DeltaWriter writer, in byte[]? value)
    {
        writer.WriteUnsigned(value is null ? 0 : (ulong)value.Length + 1);
        writer.WriteRaw(value);
    }

    /// <inheritdoc/>
    public static void Read(ref DeltaReader reader, out byte[]? value) =>
        value = reader.ReadCountOrNone() is >= 0 and var length ? reader.ReadRaw(length).ToArray() : null;

    /// <inheritdoc/>
    public static void WriteChange(ref DeltaWriter writer, in byte[]? from, in byte[]? to) => Write(ref writer, to);

    /// <inheritdoc/>
    public static void ReadChange(ref DeltaReader reader, in byte[]? from, out byte[]? to) => Read(ref reader, out to);
}
