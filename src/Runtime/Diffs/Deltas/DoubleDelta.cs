using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>Floating-point numbers of 64 bits, by their bits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DoubleDelta : IDelta<double>
{
    /// <inheritdoc/>
    public static bool AreEqual(in double before, in double after) => BitConverter.DoubleToUInt64Bits(before) == BitConverter.DoubleToUInt64Bits(after);

    /// <inheritdoc/>
    public static void Write(ref DeltaWriter writer, in double value) => writer.WriteFixed64(BitConverter.DoubleToUInt64Bits(value));

    /// <inheritdoc/>
    public static void Read(ref DeltaReader reader, out double value) => value = BitConverter.UInt64BitsToDouble(reader.ReadFixed64());

    /// <inheritdoc/>
    public static void WriteChange(ref DeltaWriter writer, in double from, in double to) => Write(ref writer, to);

    /// <inheritdoc/>
    public static void ReadChange(ref DeltaReader reader, in double from, out double to) => Read(ref reader, out to);
}
