namespace Stepwright.Benchmarks.Json.Plain;

public record struct PlainLine
{
    public string Sku { get; set; }

    public int Quantity { get; set; }

    public decimal Price { get; set; }
}
