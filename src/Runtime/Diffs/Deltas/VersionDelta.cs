using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>Versions: each number and 1, those that are not there as 0; a single 0 for <c>null</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct VersionDelta : IDelta<Version?>
{
    /// <inheritdoc/>
    public static bool AreEqual(in Version? before, in Version? after) => before == after;

    /// <inheritdoc/>
    public static void Write(ref DeltaWriter writer, in Version? value)
    {
        if (value is null)
        {
            writer.WriteByte(0);
            return;
        }

        writer.WriteUnsigned((ulong)value.Major + 1);
        writer.WriteUnsigned((ulong)value.Minor + 1);
        writer.WriteUnsigned((ulong)(value.Build + 1L));
        writer.WriteUnsigned((ulong)(value.Revision + 1L));
    }

    /// <inheritdoc/>
    public static void Read(ref DeltaReader reader, out Version? value)
    {
        value = null;
        if (Number(ref reader) is not (>= 0 and var major))
            return;
        var (minor, build, revision) = (Number(ref reader), Number(ref reader), Number(ref reader));
        if (minor < 0 || (build < 0 && revision >= 0))
            reader.Fail("a version with gaps");
        value = build < 0 ? new Version(major, minor) : revision < 0 ? new Version(major, minor, build) : new Version(major, minor, build, revision);
    }

    /// <inheritdoc/>
    public static void WriteChange(ref DeltaWriter writer, in Version? from, in Version? to) => Write(ref writer, to);

    /// <inheritdoc/>
    public static void ReadChange(ref DeltaReader reader, in Version? from, out Version? to) => Read(ref reader, out to);

    private static int Number(ref DeltaReader reader)
    {
        var number = reader.ReadUnsigned();
        if (number > int.MaxValue + 1UL)
            reader.Fail("a version's number that is too large");
        return (int)((long)number - 1);
    }
}
