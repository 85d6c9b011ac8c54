namespace Stepwright;

/// <summary>What is undone when a command fails.</summary>
public enum Atomicity
{
    /// <summary>That command, or its group; the rest of the batch goes on.</summary>
    Command,

    /// <summary>The whole batch: the first failure in batch order undoes everything.</summary>
    Batch,
}
