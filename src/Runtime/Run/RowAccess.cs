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

    // All ones while finished commands can still be undone, else 0.
    private int _keepMask;
    private int _batchKeepMask;

    private protected RowAccess(string name) => Name = name;

    /// <summary>The name of the table or cell.</summary>
    public string Name { get; }

    private protected int Count { get; set; }

    /// <summary>Ends a command that wrote here: its changes stand as far as it is concerned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Commit()
    {
        var count = Count & _keepMask;
        Count = count;
        _first = count;
        _commandFirst = count;
    }

    /// <summary>Ends a step whose changes stand even if a later step fails.</summary>
    public void CommitStep() => _first = Count;

    internal void BeginBatch(bool keep)
    {
        _keepMask = _batchKeepMask = keep ? -1 : 0;
        Count = 0;
        Commit();
    }

    internal void BeginGroup()
    {
        _groupFirst = Count;
        _keepMask = -1;
    }

    internal void EndGroup()
    {
        _keepMask = _batchKeepMask;
        Commit();
    }

    /// <summary>Undoes the running command, except for the steps that it keeps.</summary>
    internal void Undo()
    {
        UndoTo(_first);
        ReleaseUnfilled(_commandFirst);
        Commit();
    }

    internal void UndoGroup() => UndoTo(_groupFirst);

    internal void UndoBatch() => UndoTo(0);

    /// <summary>Forgets the batch: frees what was deleted in it and lets go of references.</summary>
    internal abstract void Settle();

    /// <summary>Makes the failure of a step at one of the rows.</summary>
    internal abstract StepFailure FailureAt(int slot, string code, string message, string command, string step, Exception? exception);

    /// <summary>Names one of the rows in a message.</summary>
    internal abstract string Describe(int slot);

    private protected abstract void UndoTo(int count);

    private protected virtual void ReleaseUnfilled(int from)
    {
    }
}
