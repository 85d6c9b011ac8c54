namespace Stepwright.Benchmarks.Json.Plain;

public sealed class PlainRestocking : PlainCommand
{
    public string Sku { get; set; } = "";

    public int Quantity { get; set; }
}
