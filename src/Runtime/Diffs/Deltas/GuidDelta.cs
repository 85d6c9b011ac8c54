using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>GUIDs: 16 bytes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct GuidDelta : IDelta<Guid>
{
    private const int Length = 16;

    /// <inheritdoc/>
    public static bool AreEqual(in Guid before, in Guid after) => before == after;

    /// <inheritdoc/>
    public static void Write(ref DeltaWriter writer, in Guid value)
    {
        Span<byte> bytes = stackalloc byte[Length];
        value.TryWriteBytes(bytes);
        writer.WriteRaw(bytes);
    }

    /// <inheritdoc/>
    public static void Read(ref DeltaReader reader, out Guid value) => value = new Guid(reader.ReadRaw(Length));

    /// <inheritdoc/>
    public static void WriteChange(ref DeltaWriter writer, in Guid from, in Guid to) => Write(ref writer, to);

    /// <inheritdoc/>
    public static void ReadChange(ref DeltaReader reader, in Guid from, out Guid to) => Read(ref reader, out to);
}
