using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>Objects that may be <c>null</c>: 0 where it is, 1 and the object; in a change also 2 and how the object changes.</summary>
/// <typeparam name="T">The class.</typeparam>
/// <typeparam name="TDelta">How its objects are written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ClassDelta<T, TDelta> : IDelta<T?>
    where T : class
    where TDelta : struct, IDelta<T>
{
    /// <inheritdoc/>
    public static bool AreEqual(in T? before, in T? after)
    {
        if (ReferenceEquals(before, after))
            return true;
        return before is not null && after is not null && before.GetType() == after.GetType() && TDelta.AreEqual(before, after);
    }

    /// <inheritdoc/>
    public static void Write(ref DeltaWriter writer, in T? value)
    {
        writer.WriteByte(value is null ? (byte)0 : (byte)1);
        if (value is not null)
            TDelta.Write(ref writer, Exactly(value));
    }

    /// <inheritdoc/>
    public static void Read(ref DeltaReader reader, out T? value) => Read(ref reader, reader.ReadByte(), out value);

    /// <inheritdoc/>
    public static void WriteChange(ref DeltaWriter writer, in T? from, in T? to)
    {
        if (from is null || to is null)
        {
            Write(ref writer, to);
            return;
        }

        writer.WriteByte(2);
        TDelta.WriteChange(ref writer, Exactly(from), Exactly(to));
    }

    /// <inheritdoc/>
    public static void ReadChange(ref DeltaReader reader, in T? from, out T? to)
    {
        var form = reader.ReadByte();
        if (form != 2)
        {
            Read(ref reader, form, out to);
            return;
        }

        if (from is null)
            reader.Fail("a change of an object that is not there");
        reader.EnsureStack();
        TDelta.ReadChange(ref reader, from, out var changed);
        to = changed;
    }

    private static void Read(ref DeltaReader reader, byte form, out T? value)
    {
        value = null;
        if (form == 0)
            return;
        if (form != 1)
            reader.Fail($"{form}, where an object or none is due");
        reader.EnsureStack();
        TDelta.Read(ref reader, out var present);
        value = present;
    }

    private static T Exactly(T value) => value.GetType() == typeof(T)
        ? value
        : throw new NotSupportedException($"A {value.GetType().Name} stands where a {typeof(T).Name} is declared, and only that can be written: declare the type that it is.");
}
