using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>Signed integers of 128 bits: zigzag; a change as the difference.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int128Delta : IDelta<Int128>
{
    /// <inheritdoc/>
    public static bool AreEqual(in Int128 before, in Int128 after) => before == after;

    /// <inheritdoc/>
    public static void Write(ref DeltaWriter writer, in Int128 value) => writer.WriteWideSigned(value);

    /// <inheritdoc/>
    public static void Read(ref DeltaReader reader, out Int128 value) => value = reader.ReadWideSigned();

    /// <inheritdoc/>
    public static void WriteChange(ref DeltaWriter writer, in Int128 from, in Int128 to) => writer.WriteWideSigned(unchecked(to - from));

    /// <inheritdoc/>
    public static void ReadChange(ref DeltaReader reader, in Int128 from, out Int128 to) => to = unchecked(from + reader.ReadWideSigned());
}
