using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>What the runtime knows of a cell or an accumulator.</summary>
/// <typeparam name="TRow">The row, or the accumulator's value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ValueSchema<TRow> : MemberSchema
    where TRow : struct
{
    private protected ValueSchema(string name, string jsonName, DeltaCodec<TRow>? row, JsonCodec<TRow>? jsonRow)
        : base(name, jsonName)
    {
        Row = new RowFields<TRow>(name, row);
        JsonRow = jsonRow;
    }

    internal RowFields<TRow> Row { get; }

    internal JsonCodec<TRow>? JsonRow { get; }

    internal override string Encoding => $"{Name} {Row.Encoding}";

    internal abstract TRow Get(RowAccess access);

    internal abstract void Set(RowAccess access, in TRow value);

    internal override MemberDiff ReadDiff(ref DeltaReader reader)
    {
        var fields = reader.Varint();
        Row.ReadChange(ref reader, default, out var before, fields);
        Row.ReadChange(ref reader, before, out var after, fields);
        return new CellDiff<TRow>(this, before, after, fields);
    }
}
