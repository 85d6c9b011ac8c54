using System.ComponentModel;
using System.Numerics;

namespace Stepwright.Contract;

/// <summary>Unsigned integers of up to 64 bits, and characters; a change as the difference, zigzag.</summary>
/// <typeparam name="T">The integer.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UnsignedDelta<T> : IDelta<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <inheritdoc/>
    public static bool AreEqual(in T before, in T after) => before == after;

    /// <inheritdoc/>
    public static void Write(ref DeltaWriter writer, in T value) => writer.WriteUnsigned(ulong.CreateTruncating(value));

    /// <inheritdoc/>
    public static void Read(ref DeltaReader reader, out T value)
    {
        var bits = reader.ReadUnsigned();
        value = T.CreateTruncating(bits);
        if (ulong.CreateTruncating(value) != bits)
            reader.Fail($"{bits}, which is no {typeof(T).Name}");
    }

    /// <inheritdoc/>
    public static void WriteChange(ref DeltaWriter writer, in T from, in T to) => writer.WriteSigned(unchecked((long)(ulong.CreateTruncating(to) - ulong.CreateTruncating(from))));

    /// <inheritdoc/>
    public static void ReadChange(ref DeltaReader reader, in T from, out T to) => to = T.CreateTruncating(unchecked(ulong.CreateTruncating(from) + (ulong)reader.ReadSigned()));
}
