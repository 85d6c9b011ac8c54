namespace Stepwright;

/// <summary>One entry of a table's undo log.</summary>
/// <typeparam name="TRow">The row.</typeparam>
internal struct UndoEntry<TRow>
{
    public int Slot;
    public UndoKind Kind;

    /// <summary>The before-image of a write or a deletion. When the entry was undone by way of the history, what there was after it.</summary>
    public TRow Before;
}
