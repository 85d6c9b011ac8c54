namespace Retail;

/// <summary>What a source of invoices gave.</summary>
/// <param name="Source">Where the rows come from, for people.</param>
/// <param name="Rows">The rows, in order.</param>
/// <param name="Skipped">The rows that could not be read, one message each.</param>
internal sealed record InvoiceRows(string Source, IReadOnlyList<InvoiceRow> Rows, IReadOnlyList<string> Skipped);
