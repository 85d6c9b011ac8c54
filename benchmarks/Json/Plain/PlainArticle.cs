namespace Stepwright.Benchmarks.Json.Plain;

public record struct PlainArticle
{
    public string Name { get; set; }

    public string Category { get; set; }

    public int Available { get; set; }

    public int Reserved { get; set; }

    public decimal Price { get; set; }

    public double Weight { get; set; }

    public bool Discontinued { get; set; }

    public long Sold { get; set; }

    public DateTime Changed { get; set; }

    public Guid Supplier { get; set; }
}
