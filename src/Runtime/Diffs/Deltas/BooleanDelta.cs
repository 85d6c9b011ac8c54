using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>Truth values: 0 or 1; a change takes no byte.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BooleanDelta : IDelta<bool>
{
    /// <inheritdoc/>
    public static bool AreEqual(in bool before, in bool after) => before == after;

    /// <inheritdoc/>
    public static void Write(ref DeltaWriter writer, in bool value) => writer.WriteByte(value ? (byte)1 : (byte)0);

    /// <inheritdoc/>
    public static void Read(ref DeltaReader reader, out bool value)
    {
        var bits = reader.ReadByte();
        if (bits > 1)
            reader.Fail($"{bits}, where 0 or 1 is due");
        value = bits != 0;
    }

    /// <inheritdoc/>
    public static void WriteChange(ref DeltaWriter writer, in bool from, in bool to)
    {
        // From the one there is only one way: to the other.
    }

    /// <inheritdoc/>
    public static void ReadChange(ref DeltaReader reader, in bool from, out bool to) => to = !from;
}
