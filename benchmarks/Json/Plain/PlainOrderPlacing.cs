namespace Stepwright.Benchmarks.Json.Plain;

public sealed class PlainOrderPlacing : PlainCommand
{
    public int Order { get; set; }

    public int Customer { get; set; }

    public PlainLine[] Lines { get; set; } = [];
}
