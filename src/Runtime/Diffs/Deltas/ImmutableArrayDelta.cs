using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Stepwright.Contract;

/// <summary>Immutable arrays: <see cref="ElementsDelta{T, TDelta}"/>.</summary>
/// <typeparam name="T">The element.</typeparam>
/// <typeparam name="TDelta">How it is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableArrayDelta<T, TDelta> : IDelta<ImmutableArray<T>>
    where TDelta : struct, IDelta<T>
{
    /// <inheritdoc/>
    public static bool AreEqual(in ImmutableArray<T> before, in ImmutableArray<T> after) => ElementsDelta<T, TDelta>.AreEqual(ImmutableCollectionsMarshal.AsArray(before), ImmutableCollectionsMarshal.AsArray(after));

    /// <inheritdoc/>
    public static void Write(ref DeltaWriter writer, in ImmutableArray<T> value) => ElementsDelta<T, TDelta>.Write(ref writer, ImmutableCollectionsMarshal.AsArray(value));

    /// <inheritdoc/>
    public static void Read(ref DeltaReader reader, out ImmutableArray<T> value) => value = ImmutableCollectionsMarshal.AsImmutableArray(ElementsDelta<T, TDelta>.Read(ref reader));

    /// <inheritdoc/>
    public static void WriteChange(ref DeltaWriter writer, in ImmutableArray<T> from, in ImmutableArray<T> to) => ElementsDelta<T, TDelta>.WriteChange(ref writer, ImmutableCollectionsMarshal.AsArray(from), ImmutableCollectionsMarshal.AsArray(to));

    /// <inheritdoc/>
    public static void ReadChange(ref DeltaReader reader, in ImmutableArray<T> from, out ImmutableArray<T> to) => to = ImmutableCollectionsMarshal.AsImmutableArray(ElementsDelta<T, TDelta>.ReadChange(ref reader, ImmutableCollectionsMarshal.AsArray(from)));
}
