namespace Stepwright.Contract;

/// <summary>
/// Arrays: 0 where there is none, else the number of elements and 1, and the elements. A change begins with 0, else 1 and the array, or 2 and
/// the numbers of elements that stay at the beginning and at the end, and the array of those between.
/// </summary>
internal static class ElementsDelta<T, TDelta>
    where TDelta : struct, IDelta<T>
{
    public static bool AreEqual(T[]? before, T[]? after)
    {
        if (ReferenceEquals(before, after))
            return true;
        return before is not null && after is not null && before.Length == after.Length && EqualAtStart(before, after) == before.Length;
    }

    public static void Write(ref DeltaWriter writer, T[]? value)
    {
        if (value is null)
            writer.WriteByte(0);
        else
            Write(ref writer, value.AsSpan());
    }

    public static T[]? Read(ref DeltaReader reader) => Read(ref reader, [], []);

    public static void WriteChange(ref DeltaWriter writer, T[]? from, T[]? to)
    {
        if (to is null)
        {
            writer.WriteByte(0);
            return;
        }

        var start = from is null ? 0 : EqualAtStart(from, to);
        var end = from is null ? 0 : EqualAtEnd(from.AsSpan(start), to.AsSpan(start));
        if (start + end == 0)
        {
            writer.WriteByte(1);
            Write(ref writer, to);
            return;
        }

        writer.WriteByte(2);
        writer.WriteUnsigned((ulong)start);
        writer.WriteUnsigned((ulong)end);
        Write(ref writer, to.AsSpan(start, to.Length - start - end));
    }

    public static T[]? ReadChange(ref DeltaReader reader, T[]? from)
    {
        switch (reader.ReadByte())
        {
            case 0:
                return null;
            case 1:
                return Read(ref reader);
            case 2:
                break;
            case var form:
                reader.Fail($"{form}, where an array or none is due");
                break;
        }

        var length = from is null ? 0 : from.Length;
        var start = reader.ReadUnsigned();
        var end = reader.ReadUnsigned();
        if (start > (ulong)length || end > (ulong)length - start)
            reader.Fail($"a change that keeps more than the {length} elements");
        return Read(ref reader, from.AsSpan(0, (int)start), from.AsSpan(length - (int)end));
    }

    private static void Write(ref DeltaWriter writer, ReadOnlySpan<T> elements)
    {
        writer.WriteUnsigned((ulong)elements.Length + 1);
        foreach (ref readonly var element in elements)
            TDelta.Write(ref writer, element);
    }

    /// <summary>The array that is read, between what stays.</summary>
    private static T[]? Read(ref DeltaReader reader, ReadOnlySpan<T> start, ReadOnlySpan<T> end)
    {
        var count = reader.ReadCountOrNone();
        if (count < 0)
            return null;
        if (count + start.Length + end.Length == 0)
            return [];
        reader.EnsureStack();
        var elements = new T[checked(start.Length + count + end.Length)];
        start.CopyTo(elements);
        end.CopyTo(elements.AsSpan(start.Length + count));
        for (var i = 0; i < count; i++)
            TDelta.Read(ref reader, out elements[start.Length + i]);
        return elements;
    }

    private static int EqualAtStart(ReadOnlySpan<T> before, ReadOnlySpan<T> after)
    {
        var length = int.Min(before.Length, after.Length);
        var count = 0;
        while (count < length && TDelta.AreEqual(before[count], after[count]))
            count++;
        return count;
    }

    private static int EqualAtEnd(ReadOnlySpan<T> before, ReadOnlySpan<T> after)
    {
        var length = int.Min(before.Length, after.Length);
        var count = 0;
        while (count < length && TDelta.AreEqual(before[^(count + 1)], after[^(count + 1)]))
            count++;
        return count;
    }
}
