namespace Stepwright.Retail.Tests.Oracle;

/// <summary>The figures of a replay, as plain values.</summary>
internal sealed class NaiveFigures
{
    public int Committed { get; set; }

    public Dictionary<string, int> RejectedBy { get; init; } = [];

    public decimal Revenue { get; set; }

    public int Lines { get; set; }

    public Dictionary<string, (long OnHand, long Sold)> Products { get; init; } = [];

    public Dictionary<string, (decimal Spent, int Invoices)> Customers { get; init; } = [];

    /// <summary>Every figure on a line of its own, so that a failed comparison shows which one is wrong.</summary>
    public IEnumerable<string> ToLines() =>
    [
        $"committed {Committed}",
        $"rejected {RejectedBy.Values.Sum()}",
        .. RejectedBy.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"rejected by {entry.Key} {entry.Value}"),
        $"revenue {Revenue:0.##########}",
        $"lines {Lines}",
        .. Products.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"product {entry.Key} {entry.Value.OnHand} {entry.Value.Sold}"),
        .. Customers.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"customer {entry.Key} {entry.Value.Spent:0.##########} {entry.Value.Invoices}"),
    ];
}
