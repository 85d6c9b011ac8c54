using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>
/// Compares the values of a row, a key or an accumulator and writes them and their changes as few bytes. Nothing is allocated but
/// the strings, arrays and objects that are read.
/// </summary>
/// <typeparam name="T">The row, the key or the accumulator's value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class DeltaCodec<T>
{
    /// <summary>The number of fields; 1 where the value is not taken apart.</summary>
    public abstract int FieldCount { get; }

    /// <summary>The name of a field in C#.</summary>
    /// <param name="field">The number of the field.</param>
    public abstract string FieldName(int field);

    /// <summary>The number of a field among the members that the value has in JSON; -1 where it is none of them.</summary>
    /// <param name="field">The number of the field.</param>
    public virtual int JsonMember(int field) => -1;

    /// <summary>The value of a field.</summary>
    /// <param name="value">The value.</param>
    /// <param name="field">The number of the field.</param>
    public abstract object? Field(in T value, int field);

    /// <summary>The fields that differ, floating-point numbers by their bits: bit 0 for field 0; field 63 and those after it share bit 63.</summary>
    /// <param name="before">A value.</param>
    /// <param name="after">Another one.</param>
    public abstract ulong Compare(in T before, in T after);

    /// <summary>Writes a value.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value.</param>
    public abstract void Write(ref DeltaWriter writer, in T value);

    /// <summary>Reads a value.</summary>
    /// <param name="reader">Where from.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidDataException">The bytes hold none.</exception>
    public abstract void Read(ref DeltaReader reader, out T value);

    /// <summary>Writes how some fields change. Who reads it has the value before and the fields.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="from">The value before.</param>
    /// <param name="to">The value after.</param>
    /// <param name="mask">The fields; no others may differ.</param>
    public abstract void WriteChange(ref DeltaWriter writer, in T from, in T to, ulong mask);

    /// <summary>Reads how some fields change.</summary>
    /// <param name="reader">Where from.</param>
    /// <param name="from">The value before.</param>
    /// <param name="to">The value after.</param>
    /// <param name="mask">The fields.</param>
    /// <exception cref="InvalidDataException">The bytes hold no change.</exception>
    public abstract void ReadChange(ref DeltaReader reader, in T from, out T to, ulong mask);
}
