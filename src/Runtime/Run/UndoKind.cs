namespace Stepwright;

/// <summary>What an entry of the undo log undoes.</summary>
internal enum UndoKind
{
    /// <summary>A write: the row gets its before-image back.</summary>
    Update,

    /// <summary>A row in a reserved slot: the slot is reserved again.</summary>
    Create,

    /// <summary>A row in the slot of one that was deleted in this batch: the slot is a ghost again.</summary>
    Revive,

    /// <summary>A deletion: the row is there again.</summary>
    Delete,

    /// <summary>A free slot that was bound to a key.</summary>
    Reserve,

    /// <summary>A new slot behind the others that was bound to a key.</summary>
    ReserveAppended,

    /// <summary>A slot that an earlier command of the plan reserved: nothing, it only tells who would have reserved it otherwise.</summary>
    ReserveAgain,

    /// <summary>The early freeing of a slot that nothing filled: it is taken from the free ones again, without a key.</summary>
    Release,

    /// <summary>A <see cref="Reserve"/> whose slot was freed early, and so has no key any more.</summary>
    Released,

    /// <summary>A <see cref="ReserveAppended"/> whose slot was freed early, and so has no key any more.</summary>
    ReleasedAppended,

    /// <summary>The freeing, at the end of a batch, of a slot whose row it deleted. Only the history undoes it.</summary>
    Free,
}
