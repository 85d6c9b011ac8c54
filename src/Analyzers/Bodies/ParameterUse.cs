namespace Stepwright.Analyzers;

/// <summary>What a body does with a parameter.</summary>
internal sealed class ParameterUse
{
    /// <summary>Whether it is named at all.</summary>
    public bool IsUsed { get; set; }

    /// <summary>Whether it, or something in it, is or may be written.</summary>
    public bool IsWritten => Written.Count > 0 || MayBeWritten;

    /// <summary>Whether it is handed to what may write it: by reference, or to a method of its own that is not readonly.</summary>
    public bool MayBeWritten { get; set; }

    /// <summary>Whether every write adds to or takes from an integer.</summary>
    public bool IsOnlyAddedTo { get; set; } = true;

    /// <summary>The members that are assigned to: <c>.Customer</c>; empty for the whole.</summary>
    public HashSet<string> Written { get; } = new(StringComparer.Ordinal);
}
