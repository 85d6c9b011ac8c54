namespace Stepwright;

/// <summary>What became of a row, in the order in which a diff tells it.</summary>
public enum RowDiffKind
{
    /// <summary>It was not there afterwards.</summary>
    Removed,

    /// <summary>It was not there before.</summary>
    Added,

    /// <summary>It was there before and after, with other values.</summary>
    Changed,
}
