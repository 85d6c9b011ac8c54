using System.ComponentModel;
using System.Numerics;

namespace Stepwright.Contract;

/// <summary>Signed integers of up to 64 bits: zigzag; a change as the difference.</summary>
/// <typeparam name="T">The integer.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SignedDelta<T> : IDelta<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <inheritdoc/>
    public static bool AreEqual(in T before, in T after) => before == after;

    /// <inheritdoc/>
    public static void Write(ref DeltaWriter writer, in T value) => writer.WriteSigned(long.CreateTruncating(value));

    /// <inheritdoc/>
    public static void Read(ref DeltaReader reader, out T value)
    {
        var bits = reader.ReadSigned();
        value = T.CreateTruncating(bits);
        if (long.CreateTruncating(value) != bits)
            reader.Fail($"{bits}, which is no {typeof(T).Name}");
    }

    /// <inheritdoc/>
    public static void WriteChange(ref DeltaWriter writer, in T from, in T to) => writer.WriteSigned(unchecked(long.CreateTruncating(to) - long.CreateTruncating(from)));

    /// <inheritdoc/>
    public static void ReadChange(ref DeltaReader reader, in T from, out T to) => to = T.CreateTruncating(unchecked(long.CreateTruncating(from) + reader.ReadSigned()));
}
