using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>Strings: <see cref="DeltaWriter.WriteString"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StringDelta : IDelta<string?>
{
    /// <inheritdoc/>
    public static bool AreEqual(in string? before, in string? after) => before == after;

    /// <inheritdoc/>
    public static void Write(ref DeltaWriter writer, in string? value) => writer.WriteString(value);

    /// <inheritdoc/>
    public static void Read(ref DeltaReader reader, out string? value) => value = reader.ReadString();

    /// <inheritdoc/>
    public static void WriteChange(ref DeltaWriter writer, in string? from, in string? to) => Write(ref writer, to);

    /// <inheritdoc/>
    public static void ReadChange(ref DeltaReader reader, in string? from, out string? to) => Read(ref reader, out to);
}
