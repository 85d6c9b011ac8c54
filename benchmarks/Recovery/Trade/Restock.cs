namespace Stepwright.Benchmarks.Recovery.Trade;

/// <summary>Puts pieces on a shelf, and says between how many there should be.</summary>
[Command<Market>]
internal readonly partial record struct Restock(Sku Sku, int Quantity, int Low, int High)
{
    [Step]
    void Add(ref Stock stock) => stock.Available += Quantity;

    [Step]
    StepResult Limit(ref Stock stock)
    {
        if (Low > High)
            return StepResult.Fail("band", "The least is more than the most.");
        (stock.Low, stock.High) = (Low, High);
        return StepResult.Ok;
    }

    [Recover(nameof(Limit))]
    Restock? Swap() => this with { Low = High, High = Low };
}
