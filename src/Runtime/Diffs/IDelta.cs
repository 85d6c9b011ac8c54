using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>
/// How values of a type are compared and written, told by a type so that the compiler sees through. A value takes a byte at least, a change
/// may take none.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IDelta<T>
{
    /// <summary>Whether nothing tells two values apart, floating-point numbers by their bits.</summary>
    /// <param name="before">A value.</param>
    /// <param name="after">Another one.</param>
    static abstract bool AreEqual(in T before, in T after);

    /// <summary>Writes a value.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value.</param>
    static abstract void Write(ref DeltaWriter writer, in T value);

    /// <summary>Reads a value.</summary>
    /// <param name="reader">Where from.</param>
    /// <param name="value">The value.</param>
    static abstract void Read(ref DeltaReader reader, out T value);

    /// <summary>Writes a change.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="from">The value before.</param>
    /// <param name="to">The value after, which differs from it.</param>
    static abstract void WriteChange(ref DeltaWriter writer, in T from, in T to);

    /// <summary>Reads a change.</summary>
    /// <param name="reader">Where from.</param>
    /// <param name="from">The value before.</param>
    /// <param name="to">The value after.</param>
    static abstract void ReadChange(ref DeltaReader reader, in T from, out T to);
}
