using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>Values that may be missing: 0 where it is, 1 and the value; in a change also 2 and how the value changes.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <typeparam name="TDelta">How it is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NullableDelta<T, TDelta> : IDelta<T?>
    where T : struct
    where TDelta : struct, IDelta<T>
{
    /// <inheritdoc/>
    public static bool AreEqual(in T? before, in T? after)
    {
        if (before.HasValue && after.HasValue)
            return TDelta.AreEqual(before.GetValueOrDefault(), after.GetValueOrDefault());
        return before.HasValue == after.HasValue;
    }

    /// <inheritdoc/>
    public static void Write(ref DeltaWriter writer, in T? value)
    {
        writer.WriteByte(value.HasValue ? (byte)1 : (byte)0);
        if (value.HasValue)
            TDelta.Write(ref writer, value.GetValueOrDefault());
    }

    /// <inheritdoc/>
    public static void Read(ref DeltaReader reader, out T? value) => Read(ref reader, reader.ReadByte(), out value);

    /// <inheritdoc/>
    public static void WriteChange(ref DeltaWriter writer, in T? from, in T? to)
    {
        if (!from.HasValue || !to.HasValue)
        {
            Write(ref writer, to);
            return;
        }

        writer.WriteByte(2);
        TDelta.WriteChange(ref writer, from.GetValueOrDefault(), to.GetValueOrDefault());
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

        if (!from.HasValue)
            reader.Fail("a change of a value that is not there");
        TDelta.ReadChange(ref reader, from.GetValueOrDefault(), out var changed);
        to = changed;
    }

    private static void Read(ref DeltaReader reader, byte form, out T? value)
    {
        value = null;
        if (form == 0)
            return;
        if (form != 1)
            reader.Fail($"{form}, where a value or none is due");
        TDelta.Read(ref reader, out var present);
        value = present;
    }
}
