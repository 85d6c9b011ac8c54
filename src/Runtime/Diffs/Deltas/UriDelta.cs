using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>Addresses: as they were given, and whether they are absolute.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UriDelta : IDelta<Uri?>
{
    /// <inheritdoc/>
    public static bool AreEqual(in Uri? before, in Uri? after)
    {
        if (before is null || after is null)
            return before is null && after is null;
        return before.OriginalString == after.OriginalString && before.IsAbsoluteUri == after.IsAbsoluteUri;
    }

    /// <inheritdoc/>
    public static void Write(ref DeltaWriter writer, in Uri? value)
    {
        writer.WriteString(value?.OriginalString);
        if (value is not null)
            writer.WriteByte(value.IsAbsoluteUri ? (byte)1 : (byte)0);
    }

    /// <inheritdoc/>
    public static void Read(ref DeltaReader reader, out Uri? value)
    {
        value = null;
        if (reader.ReadString() is not { } text)
            return;
        var kind = reader.ReadByte() switch { 0 => UriKind.Relative, 1 => UriKind.Absolute, _ => UriKind.RelativeOrAbsolute };
        if (kind == UriKind.RelativeOrAbsolute || !Uri.TryCreate(text, kind, out value))
            reader.Fail("no address");
    }

    /// <inheritdoc/>
    public static void WriteChange(ref DeltaWriter writer, in Uri? from, in Uri? to) => Write(ref writer, to);

    /// <inheritdoc/>
    public static void ReadChange(ref DeltaReader reader, in Uri? from, out Uri? to) => Read(ref reader, out to);
}
