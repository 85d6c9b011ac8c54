using System.Runtime.CompilerServices;

namespace Stepwright;

/// <summary>A stretch of the log of a cell or accumulator: what it held before each batch that changed it.</summary>
/// <param name="before">The values.</param>
internal sealed class CellLogSegment<TRow>(ReadOnlyMemory<TRow> before) : LogSegment
{
    public ReadOnlySpan<TRow> Before => before.Span;

    public override int Count => before.Length;

    public override long Bytes => (long)before.Length * Unsafe.SizeOf<TRow>();

    public override LogSegment From(int start) => new CellLogSegment<TRow>(before[start..]);

    public override LogSegment Join(LogSegment[] segments) =>
        new CellLogSegment<TRow>(segments.SelectMany(static segment => ((CellLogSegment<TRow>)segment).Before.ToArray()).ToArray());
}
