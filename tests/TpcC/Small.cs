using global::TpcC;

namespace Stepwright.TpcC.Tests;

/// <summary>A company small enough for a test.</summary>
internal static class Small
{
    public const int Seed = 7;

    public static readonly Scale Scale = new(Warehouses: 2, Customers: 100, Items: 200);

    /// <summary>The rows after some transactions.</summary>
    public static Rows RowsAfter(int transactions, int seed = Seed)
    {
        var contender = new HandWrittenContender(Population.Create(Scale, seed), transactions);
        contender.Run([new RequestGenerator(Scale, seed).Next(transactions)]);
        return contender.ToRows();
    }
}
