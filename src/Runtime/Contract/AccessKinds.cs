using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>What a command does with the rows of a table, cell or accumulator.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum AccessKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It reads rows by key.</summary>
    Reads = 1,

    /// <summary>It writes, creates or deletes rows, or adds to an accumulator.</summary>
    Writes = 2,

    /// <summary>It may create rows.</summary>
    Creates = 4,

    /// <summary>It reads the whole table, or an accumulator's value.</summary>
    Views = 8,
}
