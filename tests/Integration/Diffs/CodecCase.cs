using Stepwright.Contract;

namespace Stepwright.Integration.Tests.Diffs;

/// <summary>A codec under test.</summary>
/// <param name="name">The type's name.</param>
public abstract class CodecCase(string name)
{
    public override string ToString() => name;

    public abstract void RoundTrip(ulong seed);

    public abstract void Change(ulong seed);

    public abstract void Truncate(ulong seed);

    public abstract void Corrupt(ulong seed);
}

/// <summary>A codec under test, and values for it.</summary>
internal sealed class CodecCase<T>(DeltaCodec<T> codec, Func<RandomValues, T> random) : CodecCase(typeof(T).Name)
{
    public override void RoundTrip(ulong seed)
    {
        var value = random(new RandomValues(seed));
        var bytes = Written(value);
        var reader = new DeltaReader(bytes);
        codec.Read(ref reader, out var read);
        Assert.Equal(0, reader.Remaining);
        reader.Dispose();
        AssertSame(value, read);
        Assert.Equal(0UL, codec.Compare(value, read));
        for (var field = 0; field < codec.FieldCount; field++)
            Assert.True(Fields.Same(FieldOf(value, field), codec.Field(value, field)), codec.FieldName(field));
    }

    /// <summary>Some fields take the values that they have in another value.</summary>
    public override void Change(ulong seed)
    {
        var values = new RandomValues(seed);
        var from = random(values);
        var to = Mixed(from, random(values), values);
        var mask = codec.Compare(from, to);
        Assert.Equal(Differing(from, to), mask);
        AssertChange(from, to, mask);
        AssertChange(to, from, mask);
        AssertChange(from, from, 0);
    }

    public override void Truncate(ulong seed)
    {
        var bytes = Written(random(new RandomValues(seed)));
        for (var length = 0; length < bytes.Length; length++)
            Assert.NotNull(Refusal(bytes.AsSpan(0, length)));
    }

    /// <summary>Whatever stands there: a value or a refusal.</summary>
    public override void Corrupt(ulong seed)
    {
        var values = new RandomValues(seed);
        var bytes = Written(random(values));
        for (var changes = 1 + values.Below(3); changes > 0; changes--)
            bytes[values.Below(bytes.Length)] = (byte)values.Integer();
        Refusal(bytes);

        var from = random(values);
        var mask = values.Integer();
        var reader = new DeltaReader(bytes);
        try
        {
            codec.ReadChange(ref reader, from, out _, mask);
        }
        catch (InvalidDataException refusal)
        {
            Assert.Contains("byte", refusal.Message, StringComparison.Ordinal);
        }
        finally
        {
            reader.Dispose();
        }
    }

    private InvalidDataException? Refusal(ReadOnlySpan<byte> bytes)
    {
        var reader = new DeltaReader(bytes);
        try
        {
            codec.Read(ref reader, out _);
            return null;
        }
        catch (InvalidDataException refusal)
        {
            return refusal;
        }
        finally
        {
            reader.Dispose();
        }
    }

    private void AssertChange(T from, T to, ulong mask)
    {
        var writer = new DeltaWriter(stackalloc byte[64]);
        codec.WriteChange(ref writer, from, to, mask);
        var reader = new DeltaReader(writer.Written);
        codec.ReadChange(ref reader, from, out var changed, mask);
        Assert.Equal(0, reader.Remaining);
        AssertSame(to, changed);
        reader.Dispose();
        writer.Dispose();
    }

    private byte[] Written(T value)
    {
        var writer = new DeltaWriter(stackalloc byte[16]);
        codec.Write(ref writer, value);
        var bytes = writer.Written.ToArray();
        writer.Dispose();
        return bytes;
    }

    private T Mixed(T from, T other, RandomValues values)
    {
        if (!typeof(T).IsValueType || typeof(T).IsPrimitive || typeof(T).IsEnum || codec is not { FieldCount: > 1 })
            return other;
        object mixed = from!;
        foreach (var field in Fields.Of(typeof(T)))
        {
            if (values.Boolean())
                field.SetValue(mixed, field.GetValue(other));
        }

        return (T)mixed;
    }

    private ulong Differing(T from, T to)
    {
        var mask = 0UL;
        for (var field = 0; field < codec.FieldCount; field++)
        {
            if (!Fields.Same(FieldOf(from, field), FieldOf(to, field)))
                mask |= 1UL << int.Min(field, 63);
        }

        return mask;
    }

    private object? FieldOf(T value, int field) =>
        codec.GetType().Name.StartsWith("Value", StringComparison.Ordinal) ? value : Fields.Find(typeof(T), codec.FieldName(field)).GetValue(value);

    private static void AssertSame(T expected, T actual) => Assert.True(Fields.Same(expected, actual), $"{expected} became {actual}");
}
