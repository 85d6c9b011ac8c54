using System.Diagnostics;
using Stepwright.Contract;

namespace Stepwright;

/// <summary>What became of a cell, an accumulator or a sequence.</summary>
[DebuggerDisplay("{Name}: {Rows}")]
internal sealed class CellDiff<TRow>(ValueSchema<TRow> cell, TRow before, TRow after, ulong fields) : MemberDiff
    where TRow : struct
{
    public override int Count => 1;

    public override IEnumerable<RowDiff> Rows => [cell.Row.Describe(null, before, after, fields)];

    internal override MemberSchema Member => cell;

    internal TRow Before => before;

    internal TRow After => after;

    internal ulong Fields => fields;

    /// <summary>The diff of two values; <c>null</c> where they are the same.</summary>
    public static CellDiff<TRow>? Of(ValueSchema<TRow> cell, in TRow before, in TRow after, ulong known = ulong.MaxValue) =>
        (cell.Row.Compare(before, after) & known) is not 0 and var fields ? new(cell, before, after, fields) : null;

    internal override MemberDiff Invert() => new CellDiff<TRow>(cell, after, before, fields);

    internal override MemberDiff? Compose(MemberDiff next)
    {
        var then = (CellDiff<TRow>)next;
        if ((cell.Row.Compare(after, then.Before) & fields & then.Fields) != 0)
            throw new StateDiffMismatchException(Name, null, $"The diffs do not follow each other: {Name} is not after the first one what the next one finds.");
        cell.Row.Merge(then.Before, before, fields, out var first);
        cell.Row.Merge(after, then.After, then.Fields, out var last);
        return Of(cell, first, last, fields | then.Fields);
    }

    internal override bool SameAs(MemberDiff other)
    {
        var their = (CellDiff<TRow>)other;
        return fields == their.Fields && ((cell.Row.Compare(before, their.Before) | cell.Row.Compare(after, their.After)) & fields) == 0;
    }

    internal override void WriteTo(ref DeltaWriter writer)
    {
        writer.WriteUnsigned(fields);
        cell.Row.WriteFields(ref writer, before, fields);
        cell.Row.WriteChange(ref writer, before, after, fields);
    }

    internal override void Verify(RowAccess access)
    {
        var different = cell.Row.Compare(before, cell.Get(access)) & fields;
        if (different != 0)
        {
            throw new StateDiffMismatchException(
                Name, null, $"The diff does not fit: {Name} is not as it was: {cell.Row.TellDifference(before, cell.Get(access), different)}.");
        }
    }

    internal override void Apply(RowAccess access)
    {
        cell.Row.Merge(cell.Get(access), after, fields, out var applied);
        cell.Set(access, applied);
    }

    internal override void WriteJsonPatch(JsonPatchWriter patch) => patch.Write(cell, before, after, fields);
}
