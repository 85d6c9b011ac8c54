using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>Unsigned integers of 128 bits; a change as the difference, zigzag.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UInt128Delta : IDelta<UInt128>
{
    /// <inheritdoc/>
    public static bool AreEqual(in UInt128 before, in UInt128 after) => before == after;

    /// <inheritdoc/>
    public static void Write(ref DeltaWriter writer, in UInt128 value) => writer.WriteWideUnsigned(value);

    /// <inheritdoc/>
    public static void Read(ref DeltaReader reader, out UInt128 value) => value = reader.ReadWideUnsigned();

    /// <inheritdoc/>
    public static void WriteChange(ref DeltaWriter writer, in UInt128 from, in UInt128 to) => writer.WriteWideSigned(unchecked((Int128)(to - from)));

    /// <inheritdoc/>
    public static void ReadChange(ref DeltaReader reader, in UInt128 from, out UInt128 to) => to = unchecked(from + (UInt128)reader.ReadWideSigned());
}
