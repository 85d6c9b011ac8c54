namespace Stepwright.Benchmarks.Json.Warehouse;

/// <summary>Says who supplies an article from now on.</summary>
[Command<Store>]
public readonly partial record struct Source(Sku Sku, Guid Supplier, string Category)
{
    [Step]
    void Change(ref Article article)
    {
        article.Supplier = Supplier;
        article.Category = Category;
    }
}
