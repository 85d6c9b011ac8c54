namespace Stepwright.Benchmarks.Json.Plain;

public record struct PlainOrder
{
    public int Customer { get; set; }

    public int Lines { get; set; }

    public decimal Total { get; set; }
}
