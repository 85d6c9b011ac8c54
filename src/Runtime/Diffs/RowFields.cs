using Stepwright.Contract;

namespace Stepwright;

/// <summary>The fields of a row or key. Where there is no codec they are one, that can be compared and not encoded.</summary>
/// <param name="member">The table, cell or accumulator that it belongs to.</param>
/// <param name="codec">The generated codec.</param>
internal sealed class RowFields<T>(string member, DeltaCodec<T>? codec)
{
    /// <summary>The bytes that most rows are encoded in.</summary>
    public const int StackBytes = 256;

    /// <summary>Text that differs where the encoding does.</summary>
    public string Encoding => codec is null ? typeof(T).Name : string.Join(',', Enumerable.Range(0, codec.FieldCount).Select(codec.FieldName));

    /// <summary>Whether rows can be encoded.</summary>
    public bool IsEncodable => codec is not null;

    private DeltaCodec<T> Codec => codec ?? throw new NotSupportedException(
        $"{typeof(T)} in {member} cannot be encoded, because it holds what its public members do not tell. Make its fields or properties public and settable, or keep its diffs in memory.");

    /// <summary>The value of the only field; <c>null</c> where there are several, or none is known.</summary>
    public object? Only(in T value) => codec is { FieldCount: 1 } ? codec.Field(value, 0) : null;

    public ulong Compare(in T before, in T after) =>
        codec is not null ? codec.Compare(before, after) : EqualityComparer<T>.Default.Equals(before, after) ? 0ul : 1ul;

    public void Write(ref DeltaWriter writer, in T value) => Codec.Write(ref writer, value);

    public void Read(ref DeltaReader reader, out T value) => Codec.Read(ref reader, out value);

    public void WriteChange(ref DeltaWriter writer, in T from, in T to, ulong fields) => Codec.WriteChange(ref writer, from, to, fields);

    public void ReadChange(ref DeltaReader reader, in T from, out T to, ulong fields) => Codec.ReadChange(ref reader, from, out to, fields);

    public void AddTo(ref StateHash hash, in T value) => hash.Add(Codec, value);

    /// <summary>The hash of a value alone.</summary>
    public ulong HashOf(in T value)
    {
        var hash = new StateHash(stackalloc byte[StackBytes]);
        try
        {
            AddTo(ref hash, value);
            return hash.Value;
        }
        finally
        {
            hash.Dispose();
        }
    }

    /// <summary>Writes some fields of a value.</summary>
    public void WriteFields(ref DeltaWriter writer, in T value, ulong fields)
    {
        // A change of what does not differ cannot be written.
        var set = Codec.Compare(default!, value) & fields;
        writer.WriteUnsigned(set);
        Codec.WriteChange(ref writer, default!, value, set);
    }

    /// <summary>Reads which fields change.</summary>
    public ulong ReadMask(ref DeltaReader reader) => reader.ReadMask(Codec.FieldCount);

    /// <summary>Reads some fields of a value; the others are <c>default</c>.</summary>
    public void ReadFields(ref DeltaReader reader, out T value, ulong fields) => Codec.ReadChange(ref reader, default!, out value, reader.ReadUnsigned() & fields);

    /// <summary>A value with some fields of another one.</summary>
    public void Merge(in T value, in T with, ulong fields, out T merged)
    {
        var different = Compare(value, with);
        if ((different & ~fields) == 0)
        {
            merged = with;
            return;
        }

        var writer = new DeltaWriter(stackalloc byte[StackBytes]);
        try
        {
            Codec.WriteChange(ref writer, value, with, different & fields);
            var reader = new DeltaReader(writer.Written);
            try
            {
                Codec.ReadChange(ref reader, value, out merged, different & fields);
            }
            finally
            {
                reader.Dispose();
            }
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>The members in JSON of some fields.</summary>
    public IEnumerable<int> JsonMembers(ulong fields)
    {
        for (var field = 0; field < Codec.FieldCount; field++)
        {
            if ((fields & (1ul << Math.Min(field, 63))) != 0 && Codec.JsonMember(field) is >= 0 and var member)
                yield return member;
        }
    }

    /// <summary>Which fields are not as they were, in words.</summary>
    public string TellDifference(in T before, in T now, ulong fields) =>
        string.Join(", ", Describe(null, before, now, fields).Fields.Select(static field => $"{field.Name} is {field.After}, not {field.Before}"));

    public RowDiff Describe(object? key, object? before, object? after, ulong fields)
    {
        var kind = before is null ? RowDiffKind.Added : after is null ? RowDiffKind.Removed : RowDiffKind.Changed;
        if (codec is null)
            return new RowDiff(key, kind, [new FieldDiff("", before, after)]);
        var described = new List<FieldDiff>();
        for (var field = 0; field < codec.FieldCount; field++)
        {
            if ((fields & (1ul << Math.Min(field, 63))) != 0)
                described.Add(new FieldDiff(codec.FieldName(field), before is T old ? codec.Field(old, field) : null, after is T now ? codec.Field(now, field) : null));
        }

        return new RowDiff(key, kind, described);
    }
}
