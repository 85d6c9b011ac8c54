using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>How values of a type are compared and written field by field: <see cref="DeltaCodec{T}"/>, told by a type.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IFieldsDelta<T> : IDelta<T>
{
    /// <summary>The number of fields.</summary>
    static abstract int FieldCount { get; }

    /// <summary>The name of a field in C#.</summary>
    /// <param name="field">The number of the field.</param>
    static abstract string FieldName(int field);

    /// <summary>The number of a field among the members that the value has in JSON; -1 where it is none of them.</summary>
    /// <param name="field">The number of the field.</param>
    static abstract int JsonMember(int field);

    /// <summary>The value of a field.</summary>
    /// <param name="value">The value.</param>
    /// <param name="field">The number of the field.</param>
    static abstract object? Field(in T value, int field);

    /// <summary>The fields that differ.</summary>
    /// <param name="before">A value.</param>
    /// <param name="after">Another one.</param>
    static abstract ulong Compare(in T before, in T after);

    /// <summary>Writes how some fields change.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="from">The value before.</param>
    /// <param name="to">The value after.</param>
    /// <param name="mask">The fields.</param>
    static abstract void WriteChange(ref DeltaWriter writer, in T from, in T to, ulong mask);

    /// <summary>Reads how some fields change.</summary>
    /// <param name="reader">Where from.</param>
    /// <param name="from">The value before.</param>
    /// <param name="to">The value after.</param>
    /// <param name="mask">The fields.</param>
    static abstract void ReadChange(ref DeltaReader reader, in T from, out T to, ulong mask);
}
