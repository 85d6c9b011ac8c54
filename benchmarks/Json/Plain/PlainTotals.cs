namespace Stepwright.Benchmarks.Json.Plain;

public record struct PlainTotals
{
    public int Orders { get; set; }

    public decimal Revenue { get; set; }
}
