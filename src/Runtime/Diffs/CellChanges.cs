using Stepwright.Contract;

namespace Stepwright;

/// <summary>Gathers what the entries of the log of a cell, accumulator or sequence changed, from now backwards.</summary>
internal sealed class CellChanges<TRow> : ChangeCollector
    where TRow : struct
{
    private readonly TRow _after;
    private TRow _before;

    public CellChanges(TRow after) => _before = _after = after;

    public override void Walk(LogSegment segment) => Walk(((CellLogSegment<TRow>)segment).Before);

    public void Walk(ReadOnlySpan<TRow> before)
    {
        if (!before.IsEmpty)
            _before = before[0];
    }

    public override MemberDiff? ToDiff(MemberSchema schema) => CellDiff<TRow>.Of((ValueSchema<TRow>)schema, _before, _after);
}
