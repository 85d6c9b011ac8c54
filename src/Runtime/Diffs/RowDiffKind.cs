namespace Stepwright;

/// <summary>What became of a row.</summary>
public enum RowDiffKind
{
    /// <summary>It was there before and after, with other values.</summary>
    Changed,

    /// <summary>It was not there before.</summary>
    Added,

    /// <summary>It was not there afterwards.</summary>
    Removed,
}
