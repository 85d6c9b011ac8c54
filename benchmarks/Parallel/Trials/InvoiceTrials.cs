using Stepwright.Benchmarks.Invoicing;

namespace Stepwright.Benchmarks.Parallel.Trials;

/// <summary>The invoices of the pairs, which all write one cell.</summary>
internal static class InvoiceTrials
{
    public const string Name = "invoices/20-lines";

    public static IEnumerable<Trial> Create() =>
    [
        new(Name, "invoices of 20 lines over 4,000 products that all write one cell of totals")
        {
            AtLeast = Speeds.NeverALoss,
            Prepare = workers =>
            {
                var executor = new ShopExecutor(ShopWorkloads.Shop(), Contender.Options(workers));
                return Contender.Of(executor, ShopWorkloads.Batch(executor));
            },
        },
    ];
}
