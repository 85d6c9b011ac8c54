namespace Stepwright.Simulation;

/// <summary>How a case goes back and forth in its history between batches.</summary>
/// <param name="Seed">What decides where to go.</param>
/// <param name="Moves">How often it goes somewhere after a batch, at most.</param>
/// <param name="RawBytes">How much of the history stays in the undo logs.</param>
/// <param name="Compression">When the rest is encoded.</param>
/// <param name="MaxBytes">How much history is kept.</param>
/// <param name="MaxBatches">How many batches are kept.</param>
/// <param name="Drop">What is dropped first.</param>
internal sealed record Retracing(
    ulong Seed, int Moves, long RawBytes, HistoryCompression Compression, long MaxBytes, long MaxBatches, HistoryDrop Drop)
{
    public HistoryOptions Options => new() { RawBytes = RawBytes, Compression = Compression, MaxBytes = MaxBytes, MaxBatches = MaxBatches, Drop = Drop };

    public static Retracing Generate(Dice dice) =>
        new(
            dice.NextSeed(),
            dice.Next(0, 6),
            dice.Of<long>([1, 100, 1_000, 100_000]),
            dice.Of([HistoryCompression.Background, HistoryCompression.BetweenBatches, HistoryCompression.BetweenBatches, HistoryCompression.None]),
            dice.OneIn(4) ? dice.Of<long>([1, 200, 2_000]) : 1_000_000,
            dice.OneIn(4) ? dice.Next(1, 4) : long.MaxValue,
            dice.Of([HistoryDrop.Oldest, HistoryDrop.Redo]));

    /// <summary>Simpler ones.</summary>
    public IEnumerable<Retracing> Shrink()
    {
        if (Moves > 0)
            yield return this with { Moves = Moves - 1 };
        if (Compression != HistoryCompression.None)
            yield return this with { Compression = HistoryCompression.None };
        if (RawBytes < 100_000)
            yield return this with { RawBytes = 100_000 };
        if (MaxBatches < long.MaxValue)
            yield return this with { MaxBatches = long.MaxValue };
        if (MaxBytes < 1_000_000)
            yield return this with { MaxBytes = 1_000_000 };
    }
}
