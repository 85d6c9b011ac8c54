using Stepwright.Benchmarks.Measuring;

namespace Stepwright.Benchmarks.Invoicing;

/// <summary>What is measured on the shop. Every workload has a shop of its own.</summary>
internal static class ShopWorkloads
{
    /// <summary>The invoices of one call, an even number.</summary>
    public const int Commands = 1_000;

    private const int Lines = 20;
    private const int Products = 4_000;
    private const int Customers = 4_000;

    private static readonly PostInvoice[] Commanded = Invoices.Create(Commands, Lines, Products, Customers);

    /// <summary>A shop of the size that is measured.</summary>
    public static Shop Shop() => Invoicing.Shop.With(Products, Customers);

    /// <summary>The invoices that are measured, ready to run.</summary>
    public static ShopBatch Batch(ShopExecutor executor) => Invoices.BatchOf(executor, Commanded);

    /// <summary>The invoices through the executor on one core, in a batch that is filled already.</summary>
    public static Workload Execute()
    {
        var executor = new ShopExecutor(Shop(), Serial.Options);
        var batch = Batch(executor);
        return new Workload(Commands, () => executor.Execute(batch));
    }

    /// <summary>The invoices by hand over tables and a cell.</summary>
    public static Workload TableLoop()
    {
        var loop = new TableInvoiceLoop(Shop(), Commanded);
        return new Workload(Commands, () => loop.Run());
    }

    /// <summary>The invoices by hand over dictionaries.</summary>
    public static Workload DictionaryLoop()
    {
        var shop = Shop();
        var products = new Dictionary<ProductId, Stock>();
        foreach (var (key, row) in shop.Stock)
            products.Add(key, row);
        var customers = new Dictionary<CustomerId, Customer>();
        foreach (var (key, row) in shop.Customers)
            customers.Add(key, row);
        var loop = new DictionaryInvoiceLoop(products, customers, Commanded);
        return new Workload(Commands, () => loop.Run());
    }
}
