namespace Stepwright.Benchmarks.Json.Warehouse;

/// <summary>Changes a price.</summary>
[Command<Store>]
public readonly partial record struct Reprice(Sku Sku, decimal Price, DateTime Changed)
{
    [Step]
    void Change(ref Article article)
    {
        article.Price = Price;
        article.Changed = Changed;
    }
}
