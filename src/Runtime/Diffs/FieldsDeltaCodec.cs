using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>The codec of values that are taken apart.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <typeparam name="TDelta">How their fields are compared and written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FieldsDeltaCodec<T, TDelta> : DeltaCodec<T>
    where TDelta : struct, IFieldsDelta<T>
{
    /// <inheritdoc/>
    public override int FieldCount => TDelta.FieldCount;

    /// <inheritdoc/>
    public override string FieldName(int field) => TDelta.FieldName(field);

    /// <inheritdoc/>
    public override int JsonMember(int field) => TDelta.JsonMember(field);

    /// <inheritdoc/>
    public override object? Field(in T value, int field) => TDelta.Field(value, field);

    /// <inheritdoc/>
    public override ulong Compare(in T before, in T after) => TDelta.Compare(before, after);

    /// <inheritdoc/>
    public override void Write(ref DeltaWriter writer, in T value) => TDelta.Write(ref writer, value);

    /// <inheritdoc/>
    public override void Read(ref DeltaReader reader, out T value) => TDelta.Read(ref reader, out value);

    /// <inheritdoc/>
    public override void WriteChange(ref DeltaWriter writer, in T from, in T to, ulong mask) => TDelta.WriteChange(ref writer, from, to, mask);

    /// <inheritdoc/>
    public override void ReadChange(ref DeltaReader reader, in T from, out T to, ulong mask) => TDelta.ReadChange(ref reader, from, out to, mask);
}
