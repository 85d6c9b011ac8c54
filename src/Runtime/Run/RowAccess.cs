using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Stepwright.Contract;

/// <summary>
/// A worker's way to the rows of one table or cell, with its undo log: the before-image of every write, in order. A command
/// that ends well leaves its entries to the group or batch that may still undo it, or drops them.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RowAccess
{
    // Entries before _first are kept whatever becomes of the running command: they are those of finished commands and,
    // from _commandFirst on, of its own steps that it keeps.
    private int _first;
    private int _commandFirst;
    private int _groupFirst;

    // Whether finished commands can still be undone.
    private bool _keep;
    private bool _keepInBatch;

    private protected RowAccess(string name) => Name = name;

    /// <summary>The name of the table or cell.</summary>
    public string Name { get; }

    private protected int Count { get; set; }

    /// <summary>Ends a command that wrote here: its changes stand as far as it is concerned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Commit()
    {
        // Dropping does not wait for the count to be read: the next command's first write can begin before this one's last is done.
        if (_keep)
            Keep();
        else
            Count = _first = _commandFirst = 0;
    }

    /// <summary>Ends a step whose changes stand even if a later step fails.</summary>
    public void CommitStep() => _first = Count;

    internal void BeginBatch(bool keep)
    {
        _keep = _keepInBatch = keep;
        Count = 0;
        Commit();
    }

    internal void BeginGroup()
    {
        _groupFirst = Count;
        _keep = true;
    }

    internal void EndGroup()
    {
        _keep = _keepInBatch;
        Commit();
    }

    /// <summary>Undoes the running command, except for the steps that it keeps.</summary>
    internal void Undo()
    {
        UndoTo(_first);
        if (_first > _commandFirst)
            ReleaseUnfilled(_commandFirst);
        Commit();
    }

    internal void UndoGroup() => UndoTo(_groupFirst);

    internal void UndoBatch() => UndoTo(0);

    /// <summary>Forgets the batch: frees what was deleted in it and lets go of references.</summary>
    internal abstract void Settle();

    /// <summary>Makes the failure of a step at one of the rows.</summary>
    internal abstract StepFailure FailureAt(int slot, CommandInfo command, int step, string code, string message, Exception? exception);

    /// <summary>Names one of the rows in a message.</summary>
    internal abstract string Describe(int slot);

    private protected abstract void UndoTo(int count);

    private void Keep() => _first = _commandFirst = Count;

    private protected virtual void ReleaseUnfilled(int from)
    {
    }
}
