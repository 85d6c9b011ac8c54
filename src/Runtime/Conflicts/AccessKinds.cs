namespace Stepwright;

/// <summary>What a command does with a table, a cell, an accumulator or a sequence.</summary>
[Flags]
public enum AccessKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It reads rows by key, a cell, or the value of an accumulator.</summary>
    Reads = 1,

    /// <summary>It writes rows by key, or a cell.</summary>
    Writes = 2,

    /// <summary>It creates rows by key; together with <see cref="Writes"/>, also those that it writes when they are there.</summary>
    Creates = 4,

    /// <summary>It deletes rows by key.</summary>
    Deletes = 8,

    /// <summary>It adds to an accumulator.</summary>
    Adds = 16,

    /// <summary>It reads a whole table.</summary>
    ReadsAll = 32,

    /// <summary>It draws from a sequence.</summary>
    Draws = 64,
}
