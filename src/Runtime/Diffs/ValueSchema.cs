using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>What the runtime knows of a cell, an accumulator or a sequence.</summary>
/// <typeparam name="TRow">The row, or the value of the accumulator or sequence.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ValueSchema<TRow> : MemberSchema
    where TRow : struct
{
    private protected ValueSchema(string name, string? jsonName, DeltaCodec<TRow>? row, JsonCodec<TRow>? jsonRow)
        : base(name, jsonName)
    {
        Row = new RowFields<TRow>(name, row);
        JsonRow = jsonRow;
    }

    internal RowFields<TRow> Row { get; }

    internal JsonCodec<TRow>? JsonRow { get; }

    internal override string Encoding => $"{Name} {Row.Encoding}";

    internal override bool IsEncodable => Row.IsEncodable;

    internal abstract TRow Get(RowAccess access);

    internal abstract void Set(RowAccess access, in TRow value);

    internal override (ulong Count, ulong Sum) HashRows(RowAccess access) => (1, Row.HashOf(Get(access)));

    internal override MemberDiff? Diff(object before, object after) => CellDiff<TRow>.Of(this, (TRow)before, (TRow)after);

    internal override void WriteLog(ref DeltaWriter writer, LogSegment segment, in StepEnds steps, bool isPast) =>
        CellLogEncoding<TRow>.Write(ref writer, Row, (CellLogSegment<TRow>)segment, steps);

    internal override LogSegment ReadLog(ref DeltaReader reader, int steps, bool isPast) => CellLogEncoding<TRow>.Read(ref reader, Row, steps);

    internal override MemberDiff ReadDiff(ref DeltaReader reader)
    {
        var fields = Row.ReadMask(ref reader);
        Row.ReadFields(ref reader, out var before, fields);
        Row.ReadChange(ref reader, before, out var after, fields);
        return new CellDiff<TRow>(this, before, after, fields);
    }
}
