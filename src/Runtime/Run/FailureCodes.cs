namespace Stepwright;

/// <summary>The codes of failures that the runtime finds itself; a step's own codes are its author's.</summary>
internal static class FailureCodes
{
    public const string MissingRow = "missing-row";
    public const string RowExists = "row-exists";
    public const string SameRow = "same-row";
    public const string Invariant = "invariant";
    public const string Exception = "exception";
    public const string Check = "check";
    public const string Timeout = "timeout";
}
