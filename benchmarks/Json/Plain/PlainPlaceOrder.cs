namespace Stepwright.Benchmarks.Json.Plain;

/// <summary>The command alone: a struct whose members are set, and an array.</summary>
public record struct PlainPlaceOrder
{
    public int Order { get; set; }

    public int Customer { get; set; }

    public PlainLine[] Lines { get; set; }
}
