namespace Stepwright.JsonFuzzing;

/// <summary>How a document is read.</summary>
[Flags]
internal enum Handling
{
    Plain = 0,
    RejectUnknown = 1,
    RejectDuplicates = 2,

    /// <summary>Comments and commas before the end are allowed, where System.Text.Json reads.</summary>
    Lenient = 4,

    /// <summary>As an element of what System.Text.Json reads by itself.</summary>
    Nested = 8,
}
