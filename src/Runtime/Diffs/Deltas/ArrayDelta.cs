using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>Arrays: <see cref="ElementsDelta{T, TDelta}"/>.</summary>
/// <typeparam name="T">The element.</typeparam>
/// <typeparam name="TDelta">How it is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ArrayDelta<T, TDelta> : IDelta<T[]?>
    where TDelta : struct, IDelta<T>
{
    /// <inheritdoc/>
    public static bool AreEqual(in T[]? before, in T[]? after) => ElementsDelta<T, TDelta>.AreEqual(before, after);

    /// <inheritdoc/>
    public static void Write(ref DeltaWriter writer, in T[]? value) => ElementsDelta<T, TDelta>.Write(ref writer, value);

    /// <inheritdoc/>
    public static void Read(ref DeltaReader reader, out T[]? value) => value = ElementsDelta<T, TDelta>.Read(ref reader);

    /// <inheritdoc/>
    public static void WriteChange(ref DeltaWriter writer, in T[]? from, in T[]? to) => ElementsDelta<T, TDelta>.WriteChange(ref writer, from, to);

    /// <inheritdoc/>
    public static void ReadChange(ref DeltaReader reader, in T[]? from, out T[]? to) => to = ElementsDelta<T, TDelta>.ReadChange(ref reader, from);
}
