using System.Runtime.CompilerServices;

namespace Stepwright;

/// <summary>A stretch of the log of a cell or accumulator: what it held before each batch that changed it.</summary>
/// <param name="before">The values.</param>
internal sealed class CellLogSegment<TRow>(ReadOnlyMemory<TRow> before) : LogSegment
{
    public ReadOnlyMemory<TRow> Before => before;

    public override int Count => before.Length;

    public override LogSegment From(int start) => new CellLogSegment<TRow>(before[start..]);

    public override long Bytes => (long)before.Length * Unsafe.SizeOf<TRow>();
}
