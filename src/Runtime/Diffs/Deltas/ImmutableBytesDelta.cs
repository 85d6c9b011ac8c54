using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Stepwright.Contract;

/// <summary>Immutable bytes: <see cref="BytesDelta"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableBytesDelta : IDelta<ImmutableArray<byte>>
{
    /// <inheritdoc/>
    public static bool AreEqual(in ImmutableArray<byte> before, in ImmutableArray<byte> after) =>
        before == after || BytesDelta.AreEqual(ImmutableCollectionsMarshal.AsArray(before), ImmutableCollectionsMarshal.AsArray(after));

    /// <inheritdoc/>
    public static void Write(ref DeltaWriter writer, in ImmutableArray<byte> value) => BytesDelta.Write(ref writer, ImmutableCollectionsMarshal.AsArray(value));

    /// <inheritdoc/>
    public static void Read(ref DeltaReader reader, out ImmutableArray<byte> value)
    {
        BytesDelta.Read(ref reader, out var bytes);
        value = ImmutableCollectionsMarshal.AsImmutableArray(bytes);
    }

    /// <inheritdoc/>
    public static void WriteChange(ref DeltaWriter writer, in ImmutableArray<byte> from, in ImmutableArray<byte> to) => Write(ref writer, to);

    /// <inheritdoc/>
    public static void ReadChange(ref DeltaReader reader, in ImmutableArray<byte> from, out ImmutableArray<byte> to) => Read(ref reader, out to);
}
