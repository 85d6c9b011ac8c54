using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>What the runtime knows of a table.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TRow">The row.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TableSchema<TKey, TRow> : MemberSchema
    where TKey : notnull
    where TRow : struct
{
    /// <summary>How many kinds of changes there are.</summary>
    internal const int Kinds = 3;

    /// <summary>For generated code.</summary>
    /// <param name="name">The name of the state's property.</param>
    /// <param name="jsonName">Its name in JSON; <c>null</c> where it is not written.</param>
    /// <param name="key">How keys are encoded; <c>null</c> where they cannot be.</param>
    /// <param name="row">How rows are encoded; <c>null</c> where they cannot be.</param>
    /// <param name="jsonKey">How keys are written as JSON; <c>null</c> where they cannot be.</param>
    /// <param name="jsonRow">How rows are written as JSON; <c>null</c> where they cannot be.</param>
    public TableSchema(string name, string? jsonName, DeltaCodec<TKey>? key, DeltaCodec<TRow>? row, JsonCodec<TKey>? jsonKey, JsonCodec<TRow>? jsonRow)
        : base(name, jsonName)
    {
        Key = new RowFields<TKey>(name, key);
        Row = new RowFields<TRow>(name, row);
        JsonKey = jsonKey;
        JsonRow = jsonRow;
    }

    internal RowFields<TKey> Key { get; }

    internal RowFields<TRow> Row { get; }

    internal JsonCodec<TKey>? JsonKey { get; }

    internal JsonCodec<TRow>? JsonRow { get; }

    internal override string Encoding => $"{Name}[{Key.Encoding}]{Row.Encoding}";

    internal override bool IsEncodable => Key.IsEncodable && Row.IsEncodable;

    internal override (ulong Count, ulong Sum) HashRows(RowAccess access)
    {
        var (count, sum) = (0ul, 0ul);
        Span<byte> buffer = stackalloc byte[RowFields<TRow>.StackBytes];
        foreach (var (key, row) in ((TableAccess<TKey, TRow>)access).View)
        {
            var hash = new StateHash(buffer);
            try
            {
                Key.AddTo(ref hash, key);
                Row.AddTo(ref hash, row);
                sum += hash.Value;
                count++;
            }
            finally
            {
                hash.Dispose();
            }
        }

        return (count, sum);
    }

    internal override MemberDiff? Diff(object before, object after)
    {
        var (then, now) = ((TableSnapshot<TKey, TRow>)before, (TableSnapshot<TKey, TRow>)after);
        var removed = new Dictionary<TKey, TRow>();
        var added = new List<KeyValuePair<TKey, TRow>>();
        foreach (var slot in then.SlotsThatMayDiffer(now))
        {
            if (then.TryReadSlot(slot, out var old))
                removed.Add(old.Key, old.Value);
            if (now.TryReadSlot(slot, out var current))
                added.Add(current);
        }

        var changes = new List<RowChange<TKey, TRow>>();
        foreach (var (key, row) in added)
            changes.Add(new(key, removed.Remove(key, out var old) ? old : null, row, ulong.MaxValue));
        return TableDiff<TKey, TRow>.Of(this, removed.Select(row => new RowChange<TKey, TRow>(row.Key, row.Value, null, ulong.MaxValue)).Concat(changes));
    }

    internal override void WriteLog(ref DeltaWriter writer, LogSegment segment, in StepEnds steps, bool isPast) =>
        new TableLogEncoding<TKey, TRow>(Key, Row, isPast).Write(ref writer, (TableLogSegment<TKey, TRow>)segment, steps);

    internal override LogSegment ReadLog(ref DeltaReader reader, int steps, bool isPast) => new TableLogEncoding<TKey, TRow>(Key, Row, isPast).Read(ref reader, steps);

    internal override MemberDiff ReadDiff(ref DeltaReader reader)
    {
        var changes = new List<RowChange<TKey, TRow>>();
        Span<int> counts = stackalloc int[Kinds];
        for (var kind = 0; kind < Kinds; kind++)
            counts[kind] = reader.ReadCount();
        for (var kind = 0; kind < Kinds; kind++)
        {
            for (var count = counts[kind]; count > 0; count--)
                changes.Add(ReadChange(ref reader, (RowDiffKind)kind));
        }

        return new TableDiff<TKey, TRow>(this, [.. changes]);
    }

    private RowChange<TKey, TRow> ReadChange(ref DeltaReader reader, RowDiffKind kind)
    {
        Key.Read(ref reader, out var key);
        if (kind != RowDiffKind.Changed)
        {
            Row.Read(ref reader, out var row);
            return kind == RowDiffKind.Added ? new(key, null, row, ulong.MaxValue) : new(key, row, null, ulong.MaxValue);
        }

        var fields = Row.ReadMask(ref reader);
        Row.ReadFields(ref reader, out var before, fields);
        Row.ReadChange(ref reader, before, out var after, fields);
        return new(key, before, after, fields);
    }
}
