namespace Retail;

/// <summary>One row of an invoice file: a line, with the invoice and the customer it belongs to.</summary>
internal readonly record struct InvoiceRow(
    string Invoice, StockCode Product, string Description, int Quantity, DateTime Date, decimal Price, CustomerId? Customer);
