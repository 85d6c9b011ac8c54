using Stepwright.Contract;

namespace Stepwright;

/// <summary>Encodes a stretch of the log of a cell or accumulator: each value as its difference from the one before.</summary>
internal static class CellLogEncoding<TRow>
    where TRow : struct
{
    public static void Write(ref DeltaWriter writer, RowFields<TRow> rows, CellLogSegment<TRow> segment, in StepEnds steps)
    {
        for (var step = 0; step < steps.Count; step++)
        {
            steps.Keep(step, steps[step]);
            writer.WriteUnsigned((ulong)(steps.KeptEnd(step) - steps.KeptEnd(step - 1)));
        }

        var latest = default(TRow);
        foreach (ref readonly var row in segment.Before)
        {
            var fields = rows.Compare(latest, row);
            writer.WriteUnsigned(fields);
            rows.WriteChange(ref writer, latest, row, fields);
            latest = row;
        }
    }

    public static CellLogSegment<TRow> Read(ref DeltaReader reader, RowFields<TRow> rows, int steps)
    {
        var count = 0;
        for (var step = 0; step < steps; step++)
            count += (int)reader.ReadUnsigned();
        var before = new TRow[count];
        var latest = default(TRow);
        foreach (ref var row in before.AsSpan())
        {
            rows.ReadChange(ref reader, latest, out row, reader.ReadUnsigned());
            latest = row;
        }

        return new CellLogSegment<TRow>(before);
    }
}
