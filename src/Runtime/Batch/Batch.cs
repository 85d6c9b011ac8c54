using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Stepwright.Contract;

namespace Stepwright;

/// <summary>
/// An ordered list of commands for one executor, reusable without allocation: add commands, execute, read the result, clear.
/// The generated batch of an executor adds a typed <c>Add</c> for each command. It is not thread-safe.
/// </summary>
[DebuggerDisplay("{Count} commands")]
public abstract partial class Batch
{
    private static long _versions;

    private readonly List<Lane> _lanes = [];
    private readonly List<GroupSpan> _groups = [];
    private BatchEntry[] _entries = [];
    private CommandOutcome[] _outcomes = [];
    private int _openGroups;
    private int _groupStart;
    private long _version = Interlocked.Increment(ref _versions);
    private bool _running;
    private StateAccess? _changed;
    private bool _keepsDiff;
    private long _batchNumber;
    private long _changes;
    private StateDiff? _diff;

    /// <summary>For generated batches.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Batch()
    {
    }

    /// <summary>The number of commands.</summary>
    public int Count { get; private set; }

    internal EventLog Events { get; } = new();

    /// <summary>Counts runs and clearings, so that a result that is no longer good can say so.</summary>
    internal int Stamp { get; private set; }

    internal int Committed { get; private set; }

    internal int Failed { get; private set; }

    internal bool IsCommitted { get; private set; }

    /// <summary>What the asynchronous steps of the latest run answered.</summary>
    internal RecordedEffects? Effects { get; set; }

    /// <summary>What the latest run changed.</summary>
    internal StateDiff Diff => _diff ??= !_keepsDiff
        ? throw new InvalidOperationException("The executor keeps no diffs: ExecutorOptions.KeepsDiffs is false.")
        : _changed!.DiffOf(_batchNumber, _changes);

    /// <summary>What the references to the commands bear; another one after each clearing.</summary>
    internal long Version => _version;

    internal BatchEntry[] EntryArray => _entries;

    internal CommandOutcome[] Outcomes => _outcomes;

    internal List<GroupSpan> Groups => _groups;

    /// <summary>The lanes by kind.</summary>
    internal List<Lane> Lanes => _lanes;

    /// <summary>Opens a group: the commands added until the returned value is disposed are one all-or-nothing unit.</summary>
    /// <exception cref="InvalidOperationException">The batch is running.</exception>
    public CommandGroup Group()
    {
        ThrowIfRunning();
        if (_openGroups++ == 0)
            _groupStart = Count;
        return new CommandGroup(this);
    }

    /// <summary>Removes all commands, outcomes, results and events, and keeps the memory for the next ones.</summary>
    /// <exception cref="InvalidOperationException">The batch is running, or a group is open.</exception>
    public void Clear()
    {
        ThrowIfRunning();
        ThrowIfGroupIsOpen();
        foreach (var lane in _lanes)
            lane.Clear();
        Events.Clear();
        Array.Clear(_outcomes, 0, Math.Min(Count, _outcomes.Length));
        _groups.Clear();
        ForgetDiff();
        Count = 0;
        Stamp++;
        _version = Interlocked.Increment(ref _versions);
    }

    /// <summary>For generated batches: the lane of a kind of command.</summary>
    /// <typeparam name="TLane">The lane's type.</typeparam>
    /// <returns>A new lane of this batch.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected TLane AddLane<TLane>()
        where TLane : Lane, new()
    {
        var lane = new TLane();
        _lanes.Add(lane);
        return lane;
    }

    /// <summary>For generated batches: appends a command.</summary>
    /// <typeparam name="TCommand">The command.</typeparam>
    /// <param name="kind">The number of its kind.</param>
    /// <param name="lane">The lane of its kind.</param>
    /// <param name="command">The command.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected CommandRef Append<TCommand>(int kind, Lane<TCommand> lane, in TCommand command)
        where TCommand : struct
    {
        ArgumentNullException.ThrowIfNull(lane);
        return Append(kind, AddTo(lane, command));
    }

    /// <summary>For generated batches: appends a command that has a result.</summary>
    /// <typeparam name="TCommand">The command.</typeparam>
    /// <typeparam name="TResult">The type of its result.</typeparam>
    /// <param name="kind">The number of its kind.</param>
    /// <param name="lane">The lane of its kind.</param>
    /// <param name="command">The command.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected CommandRef<TResult> Append<TCommand, TResult>(int kind, ResultLane<TCommand, TResult> lane, in TCommand command)
        where TCommand : struct
    {
        ArgumentNullException.ThrowIfNull(lane);
        var index = AddTo(lane, command);
        return new CommandRef<TResult>(Append(kind, index), lane, index);
    }

    internal void CloseGroup()
    {
        ThrowIfRunning();
        if (_openGroups == 0)
            throw new InvalidOperationException("The group was closed already.");
        if (--_openGroups == 0 && Count > _groupStart)
            _groups.Add(new GroupSpan(_groupStart, Count));
    }

    internal void BeginRun()
    {
        ThrowIfRunning();
        ThrowIfGroupIsOpen();
        foreach (var lane in _lanes)
            lane.BeginRun();
        if (_outcomes.Length < Count)
            _outcomes = new CommandOutcome[_entries.Length];
        else
            Array.Clear(_outcomes, 0, Count);
        Events.Clear();
        ForgetDiff();
        Stamp++;
        _running = true;
    }

    internal void EndRun(int committed, int failed, bool isCommitted)
    {
        Committed = committed;
        Failed = failed;
        IsCommitted = isCommitted;
        _running = false;
    }

    /// <summary>Notes how to tell what the run changed.</summary>
    internal void KeepDiffOf(StateAccess access, bool keeps)
    {
        _changed = access;
        _keepsDiff = keeps;
        _batchNumber = access.BatchNumber;
        _changes = access.Gate.Changes;
    }

    internal void AppendToLane<TCommand>(int kind, in TCommand command)
        where TCommand : struct => Append(kind, AddTo((Lane<TCommand>)_lanes[kind], command));

    /// <summary>Keeps the first commands only; the lanes hold the others until they are cleared.</summary>
    internal void Truncate(int count) => Count = count;

    internal int Resolve(CommandRef reference)
    {
        if (reference.Version != _version)
        {
            throw new ArgumentException(
                "The reference is not to a command of this batch. A reference is good for the batch that returned it, until that is cleared.",
                nameof(reference));
        }

        return reference.Index;
    }

    private void ForgetDiff()
    {
        _changed = null;
        _diff = null;
    }

    private int AddTo<TCommand>(Lane<TCommand> lane, in TCommand command)
        where TCommand : struct
    {
        ThrowIfRunning();
        return lane.Add(command);
    }

    private CommandRef Append(int kind, int laneIndex)
    {
        if (Count == _entries.Length)
            Array.Resize(ref _entries, Math.Max(16, 2 * _entries.Length));
        _entries[Count] = new BatchEntry(kind, laneIndex);
        return new CommandRef(Count++, _version);
    }

    private void ThrowIfRunning()
    {
        if (_running)
            throw new InvalidOperationException("The batch is running. Wait for its result, or fill another batch meanwhile.");
    }

    private void ThrowIfGroupIsOpen()
    {
        if (_openGroups > 0)
            throw new InvalidOperationException("A group of the batch is open. Dispose it first: using (batch.Group()) { ... }.");
    }
}
