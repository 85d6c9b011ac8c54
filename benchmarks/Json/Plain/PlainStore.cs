namespace Stepwright.Benchmarks.Json.Plain;

/// <summary>The state as System.Text.Json likes it best.</summary>
public sealed class PlainStore
{
    public Dictionary<string, PlainArticle> Articles { get; set; } = [];

    public Dictionary<int, PlainOrder> Orders { get; set; } = [];

    public PlainTotals Totals { get; set; }
}
