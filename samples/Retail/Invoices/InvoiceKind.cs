namespace Retail;

/// <summary>Which command an invoice is.</summary>
internal enum InvoiceKind
{
    /// <summary>No <c>C</c> in front of the number, every quantity above 0.</summary>
    Post,

    /// <summary><c>C</c> in front of the number.</summary>
    Cancel,

    /// <summary>No <c>C</c> in front of the number, some quantity at or below 0.</summary>
    Adjust,
}
