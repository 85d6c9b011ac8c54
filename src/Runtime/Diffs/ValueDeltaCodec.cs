using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>The codec of values that are not taken apart: they are their only field.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <typeparam name="TDelta">How they are compared and written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValueDeltaCodec<T, TDelta> : DeltaCodec<T>
    where TDelta : struct, IDelta<T>
{
    /// <inheritdoc/>
    public override int FieldCount => 1;

    /// <inheritdoc/>
    public override string FieldName(int field) => "Value";

    /// <inheritdoc/>
    public override object? Field(in T value, int field) => value;

    /// <inheritdoc/>
    public override ulong Compare(in T before, in T after) => TDelta.AreEqual(before, after) ? 0UL : 1UL;

    /// <inheritdoc/>
    public override void Write(ref DeltaWriter writer, in T value) => TDelta.Write(ref writer, value);

    /// <inheritdoc/>
    public override void Read(ref DeltaReader reader, out T value) => TDelta.Read(ref reader, out value);

    /// <inheritdoc/>
    public override void WriteChange(ref DeltaWriter writer, in T from, in T to, ulong mask)
    {
        if ((mask & 1) != 0)
            TDelta.WriteChange(ref writer, from, to);
    }

    /// <inheritdoc/>
    public override void ReadChange(ref DeltaReader reader, in T from, out T to, ulong mask)
    {
        if ((mask & 1) == 0)
            to = from;
        else
            TDelta.ReadChange(ref reader, from, out to);
    }
}
