namespace Stepwright.Benchmarks.Json.Warehouse;

/// <summary>Puts pieces on the shelf.</summary>
[Command<Store>]
public readonly partial record struct Restock(Sku Sku, int Quantity)
{
    [Step]
    void Put(ref Article article) => article.Available += Quantity;
}
