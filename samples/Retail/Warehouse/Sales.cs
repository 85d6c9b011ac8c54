namespace Retail;

/// <summary>The shop's takings.</summary>
/// <param name="Revenue">Pounds of committed invoices, less those of committed cancellations.</param>
/// <param name="Lines">Lines of committed invoices; cancellations do not count.</param>
public record struct Sales(decimal Revenue, int Lines);
