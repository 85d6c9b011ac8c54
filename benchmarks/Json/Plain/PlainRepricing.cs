namespace Stepwright.Benchmarks.Json.Plain;

public sealed class PlainRepricing : PlainCommand
{
    public string Sku { get; set; } = "";

    public decimal Price { get; set; }

    public DateTime Changed { get; set; }
}
