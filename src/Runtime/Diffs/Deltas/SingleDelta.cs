using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>Floating-point numbers of 32 bits, by their bits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SingleDelta : IDelta<float>
{
    /// <inheritdoc/>
    public static bool AreEqual(in float before, in float after) => BitConverter.SingleToUInt32Bits(before) == BitConverter.SingleToUInt32Bits(after);

    /// <inheritdoc/>
    public static void Write(ref DeltaWriter writer, in float value) => writer.WriteFixed32(BitConverter.SingleToUInt32Bits(value));

    /// <inheritdoc/>
    public static void Read(ref DeltaReader reader, out float value) => value = BitConverter.UInt32BitsToSingle(reader.ReadFixed32());

    /// <inheritdoc/>
    public static void WriteChange(ref DeltaWriter writer, in float from, in float to) => Write(ref writer, to);

    /// <inheritdoc/>
    public static void ReadChange(ref DeltaReader reader, in float from, out float to) => Read(ref reader, out to);
}
