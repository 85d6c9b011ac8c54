namespace Stepwright.Benchmarks.Json.Plain;

public sealed class PlainSourcing : PlainCommand
{
    public string Sku { get; set; } = "";

    public Guid Supplier { get; set; }

    public string Category { get; set; } = "";
}
