namespace Stepwright;

/// <summary>The entries of a command that waits in the undo log of a table, cell or accumulator.</summary>
internal abstract class WaitingEntries
{
    /// <summary>From where on in them they are undone if the command fails.</summary>
    public int First { get; set; }

    /// <summary>From where on in them they are those of the command, not of others of its group.</summary>
    public int CommandFirst { get; set; }
}

/// <summary>The entries of a command that waits in the undo log of a table.</summary>
internal sealed class WaitingRows<TRow>(UndoEntry<TRow>[] entries, Deletion[] deleted) : WaitingEntries
    where TRow : struct
{
    public UndoEntry<TRow>[] Entries => entries;

    public Deletion[] Deleted => deleted;
}

/// <summary>The entries of a command that waits in the undo log of a cell or an accumulator.</summary>
/// <param name="values">The before-images; of an accumulator, what each step but the last added.</param>
/// <param name="latest">What the last step left.</param>
internal sealed class WaitingValues<TValue>(TValue[] values, TValue latest) : WaitingEntries
    where TValue : struct
{
    public TValue[] Values => values;

    public TValue Latest => latest;
}
