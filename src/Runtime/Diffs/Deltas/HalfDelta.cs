using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>Floating-point numbers of 16 bits, by their bits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct HalfDelta : IDelta<Half>
{
    /// <inheritdoc/>
    public static bool AreEqual(in Half before, in Half after) => BitConverter.HalfToUInt16Bits(before) == BitConverter.HalfToUInt16Bits(after);

    /// <inheritdoc/>
    public static void Write(ref DeltaWriter writer, in Half value) => writer.WriteFixed16(BitConverter.HalfToUInt16Bits(value));

    /// <inheritdoc/>
    public static void Read(ref DeltaReader reader, out Half value) => value = BitConverter.UInt16BitsToHalf(reader.ReadFixed16());

    /// <inheritdoc/>
    public static void WriteChange(ref DeltaWriter writer, in Half from, in Half to) => Write(ref writer, to);

    /// <inheritdoc/>
    public static void ReadChange(ref DeltaReader reader, in Half from, out Half to) => Read(ref reader, out to);
}
