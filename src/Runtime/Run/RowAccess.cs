using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Stepwright.Contract;

/// <summary>
/// A worker's way to the rows of one table or cell, with its undo log: the before-image of every write, in order. A command
/// that ends well leaves its entries to the group or batch that may still undo it and to the batch's diff, or drops them. A
/// journaling log keeps those of earlier batches too: they are the history.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RowAccess
{
    // Entries before _first are kept whatever becomes of the running command: they are those of finished commands and,
    // from _commandFirst on, of its own steps that it keeps.
    private int _first;
    private int _commandFirst;
    private int _groupFirst;

    // Where the running step began, if another may run in its place.
    private int _stepFirst;

    // Entries before it are the planner's, those behind it of commands that ran serially after the planned ones.
    private int _planEnd;

    // Whether finished commands can still be undone.
    private bool _keep;
    private bool _keepInBatch;

    // Which entries are whose, where a planned batch can still be undone: workers do not run units in batch order.
    private UnitEntries[] _units = [];
    private int _unitCount;
    private int _unitFirst;

    // Where the entries of the latest batch are, while there are those of a preview behind them.
    private (int First, int PartFirst, int PlanEnd) _latest;

    private protected RowAccess(StateAccess owner, string name)
    {
        Owner = owner;
        Name = name;
    }

    /// <summary>The name of the table or cell.</summary>
    public string Name { get; }

    /// <summary>Which commands of the batch touch the rows. Only the planner's way has one.</summary>
    public RowPlan Plan { get; internal set; } = null!;

    /// <summary>The memory of the rows, in bytes.</summary>
    internal virtual long Bytes => 0;

    internal ReadOnlySpan<UnitEntries> Units => _units.AsSpan(0, _unitCount);

    /// <summary>The number of entries in the log.</summary>
    internal int LogEnd => Count;

    /// <summary>Where the entries of the running or latest batch begin.</summary>
    internal int BatchFirst { get; private set; }

    /// <summary>Where the entries of its latest planned part begin.</summary>
    private protected int PartFirst { get; private set; }

    /// <summary>Whether the entries of the running or latest batch stay until the next one begins.</summary>
    private protected bool KeepsBatch => _keepInBatch;

    /// <summary>Where among the entries of the batch those of planned commands belong.</summary>
    private protected int PlanEnd
    {
        get => _planEnd;
        set => _planEnd = value;
    }

    private protected StateAccess Owner { get; }

    /// <summary>Whether a step is undone, and its command goes on.</summary>
    private protected bool IsUndoingStep { get; private set; }

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

    /// <summary>Begins a step that another may run in the place of.</summary>
    public void BeginStep() => _stepFirst = Count;

    /// <summary>Undoes the step that began last.</summary>
    public void UndoStep()
    {
        IsUndoingStep = true;
        UndoTo(_stepFirst);
        IsUndoingStep = false;
    }

    internal virtual void BeginBatch(bool keep)
    {
        if (!Owner.KeepsEarlierEntries)
        {
            if (Count > 0)
                ForgetLog();
            Count = 0;
        }

        _keep = _keepInBatch = keep;
        _unitCount = 0;
        BatchFirst = PartFirst = _unitFirst = _planEnd = Count;
        Commit();
    }

    /// <summary>Begins a preview: its entries go behind those of the latest batch, whose diff can still be told.</summary>
    internal virtual void BeginPreview()
    {
        // The history has taken them already.
        if (Owner.History is null)
            TakeUnits();
        _latest = (BatchFirst, PartFirst, _planEnd);
    }

    /// <summary>Ends a preview: undoes what its last batch did, which is settled.</summary>
    internal virtual void EndPreview()
    {
        Rewind(BatchFirst);
        (BatchFirst, PartFirst, _planEnd) = _latest;
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

    /// <summary>
    /// Takes the entries of the unit at hand out of the log while it waits, as if it had never run here; its rows stay as they are. They are those of its commands so far: the last one
    /// may have ended, and wait only until something is taken back.
    /// </summary>
    /// <returns>The entries; <c>null</c> for none.</returns>
    internal WaitingEntries? SetAside()
    {
        var start = _unitFirst;
        WaitingEntries? entries = null;
        if (Count > start)
        {
            entries = CutWaiting(start);
            entries.First = _first - start;
            entries.CommandFirst = _commandFirst - start;
            Count = start;
        }

        _keep = _keepInBatch;
        Commit();
        return entries;
    }

    /// <summary>Puts the entries of a command that waited into the log, whose worker is between two commands.</summary>
    internal void TakeUp(WaitingEntries entries)
    {
        var start = Count;
        AppendWaiting(entries);
        _first = start + entries.First;
        _commandFirst = start + entries.CommandFirst;
    }

    /// <summary>Undoes the running command, except for the steps that it keeps.</summary>
    internal void Undo()
    {
        UndoTo(_first);
        if (_first > _commandFirst)
            ReleaseUnfilledFrom(_commandFirst);
        Commit();
    }

    internal void UndoGroup()
    {
        UndoTo(_groupFirst);
        Commit();
    }

    internal void UndoBatch()
    {
        UndoTo(BatchFirst);
        PartFirst = _planEnd = BatchFirst;
    }

    internal void UndoBehindPlan() => UndoTo(_planEnd);

    /// <summary>Ends a unit of a planned batch that may still be undone.</summary>
    internal void EndUnit(int unit)
    {
        if (Count == _unitFirst)
            return;
        if (_unitCount == _units.Length)
            Array.Resize(ref _units, Math.Max(16, 2 * _units.Length));
        _units[_unitCount++] = new UnitEntries(unit, _unitFirst, Count);
        _unitFirst = Count;
    }

    /// <summary>Undoes what one unit of a planned batch left here.</summary>
    internal abstract void Undo(UnitEntries entries);

    /// <summary>Begins to undo the units from one on, newest first; on a worker's way.</summary>
    internal virtual void BeginRewind()
    {
    }

    /// <summary>Ends that.</summary>
    /// <param name="unit">The first unit that is undone.</param>
    /// <param name="command">Its first command.</param>
    internal virtual void EndRewind(int unit, int command)
    {
        var count = 0;
        foreach (var entries in Units)
        {
            if (entries.Unit < unit)
                _units[count++] = entries;
        }

        _unitCount = count;
    }

    /// <summary>Drops the entries of all units, which are undone or taken over.</summary>
    internal void DropUnits()
    {
        if (Count > 0)
            ForgetLog();
        Count = _unitCount = _unitFirst = 0;
        Commit();
    }

    /// <summary>Whether this is the way of a worker that took part in the latest batch of the planner's way.</summary>
    internal bool TookPartWith(RowAccess lead) => this != lead && Owner.BatchNumber == lead.Owner.BatchNumber;

    /// <summary>
    /// Takes over the entries of the workers that ran a planned batch, in batch order; on the planner's way, after the batch.
    /// </summary>
    internal virtual void TakeUnits()
    {
    }

    /// <summary>Ends a part of a batch, behind which another one is planned: takes over what the workers left; on the planner's way.</summary>
    internal virtual void EndPart()
    {
        TakeUnits();
        Commit();
        PartFirst = _planEnd = Count;
    }

    /// <summary>Makes this a worker's way, or the planner's.</summary>
    /// <param name="lead">The planner's way.</param>
    /// <param name="peers">The ways of the planner and of all workers to the same rows.</param>
    internal virtual void Join(RowAccess lead, ReadOnlySpan<RowAccess> peers)
    {
    }

    /// <summary>Begins the planning of a part of a batch, on the planner's way.</summary>
    internal virtual void BeginPlan()
    {
    }

    /// <summary>Has keys left open to who runs the commands, since none of them writes the rows; on the planner's way.</summary>
    internal virtual void LeaveKeys(bool leaves)
    {
    }

    /// <summary>Makes room for rows that a planned batch may create, so that the table need not grow while workers run.</summary>
    internal virtual void MakeRoom(int rows)
    {
    }

    /// <summary>Takes back what planning did here beforehand for commands from one on, which did not run or are undone; on the planner's way.</summary>
    internal virtual void UndoPlanFrom(int command)
    {
    }

    /// <summary>
    /// Ends the planned part of a batch, all of whose units have ended, on the planner's way: brings the rows that were created into
    /// the order in which serial commands would have created them.
    /// </summary>
    /// <param name="hasGaps">Whether slots may have been reserved that nothing filled.</param>
    internal virtual void EndPlan(bool hasGaps)
    {
        Commit();
        _planEnd = Count;
    }

    /// <summary>
    /// Whether the rows that commands created so far are in the order in which serial commands would have created them; for the planner's
    /// way, while all planned units have ended.
    /// </summary>
    internal virtual bool IsInOrder() => true;

    /// <summary>Ends the batch: frees what was deleted in it and, unless the log is kept, lets go of references.</summary>
    internal abstract void Settle();

    /// <summary>Lets go of the references in the log.</summary>
    internal abstract void ForgetLog();

    /// <summary>The memory of one entry of the log, in bytes.</summary>
    internal abstract int EntryBytes { get; }

    /// <summary>Drops the whole log.</summary>
    internal virtual void ClearLog()
    {
        ForgetLog();
        Count = 0;
    }

    /// <summary>Begins to gather what changed since a place in the log, when no batch runs.</summary>
    internal abstract ChangeCollector Collect(int from);

    /// <summary>Undoes the entries from a place in the log on, newest first, and leaves behind them what doing them again takes.</summary>
    internal abstract void Rewind(int to);

    /// <summary>Does the entries up to a place in the log again, oldest first.</summary>
    internal abstract void Replay(int to);

    /// <summary>Takes the oldest entries out of the log.</summary>
    internal abstract LogSegment CutPast(int count);

    /// <summary>Takes the entries that were undone out of the log, up to a place in it.</summary>
    internal abstract LogSegment CutFuture(int to);

    /// <summary>Puts entries into the log, which is empty: as done, or as undone.</summary>
    internal abstract void Load(LogSegment segment, bool isPast);

    /// <summary>Makes the failure of a step at one of the rows.</summary>
    internal abstract StepFailure FailureAt(int slot, CommandInfo command, int step, int item, in FailureReason reason);

    /// <summary>The key of a row in a box; <c>null</c> where there is none.</summary>
    internal virtual object? KeyOf(int slot) => null;

    /// <summary>Names one of the rows in a message.</summary>
    internal abstract string Describe(int slot);

    private protected abstract void UndoTo(int count);

    /// <summary>The entries from a place in the log on, which are to go on elsewhere.</summary>
    private protected abstract WaitingEntries CutWaiting(int start);

    private protected abstract void AppendWaiting(WaitingEntries entries);

    /// <summary>Takes back what the running command reserved and did not fill, though it stands.</summary>
    private protected void ReleaseUnfilled() => ReleaseUnfilledFrom(_commandFirst);

    private protected void Keep() => _first = _commandFirst = Count;

    private protected virtual void ReleaseUnfilledFrom(int from)
    {
    }
}
