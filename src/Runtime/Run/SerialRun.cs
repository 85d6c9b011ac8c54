using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Stepwright.Contract;

/// <summary>
/// One run of a batch on one worker, command by command. The generated dispatch asks it for the next command and tells it of a
/// failure; it undoes what that takes with it and goes on.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SerialRun
{
    // How many commands run between two looks at the token.
    private const int CancellationStride = 16;

    private readonly IDispatch _dispatch;
    private readonly StateAccess _access;
    private readonly Prefetcher _prefetcher;
    private Batch _batch = null!;
    private CommandOutcome[] _outcomes = [];
    private BatchEntry[] _entries = [];
    private int _count;
    private Atomicity _atomicity;
    private CancellationToken _token;
    private int _segmentEnd;
    private int _pause;
    private int _nextGroup;
    private GroupSpan _group;
    private int _failed;
    private int _undone;
    private bool _batchUndone;
    private ParallelRun? _planned;
    private BatchEffects? _effects;
    private bool _isCorrecting;
    private bool _isUnknown;
    private StepFailure? _correctedFailure;
    private Pace? _pace;
    private int _nextSample;
    private long _sampleStarted;

    internal SerialRun(IDispatch dispatch, StateAccess access)
    {
        _dispatch = dispatch;
        _access = access;
        _prefetcher = new Prefetcher(dispatch, access);
    }

    /// <summary>The batch.</summary>
    public Batch Batch => _batch;

    /// <summary>The way to the state.</summary>
    public StateAccess Access => _access;

    /// <summary>How many corrections of one command are run; 0 where they are suggested.</summary>
    internal int RecoveryAttempts { get; init; }

    /// <summary>Whether the batch has run.</summary>
    internal bool IsDone { get; private set; }

    /// <summary>Whether there is nothing to run for now.</summary>
    internal bool IsPaused { get; private set; }

    /// <summary>The command that runs next.</summary>
    internal int Next => _access.CommandIndex + 1;

    internal BatchEntry Current => _entries[_access.CommandIndex];

    internal CancellationToken Token => _token;

    /// <summary>Moves to the next command to run.</summary>
    /// <param name="entry">Its kind and place.</param>
    /// <returns>Whether there is one.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext(out BatchEntry entry)
    {
        var next = _access.CommandIndex + 1;
        if (next >= _segmentEnd && !NextSegment(next))
        {
            entry = default;
            return false;
        }

        _access.CommandIndex = next;
        entry = _entries[next];
        return true;
    }

    /// <summary>Ends the running command, whose step failed: undoes it, or its group, or the batch.</summary>
    /// <param name="failure">Why it failed.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Fail(StepFailure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        _access.Undo();
        if (failure.MayBeCorrected)
            Correct(failure);
        else
            EndFailed(failure, null);
    }

    /// <summary>Begins the run of a command that has asynchronous steps; the thread waits for them.</summary>
    public AsyncRun BeginAsync() => new(_effects!, this);

    /// <summary>Ends that.</summary>
    internal void EndAsync(StepFailure? failure)
    {
        if (failure is null)
            _effects!.Compensate(_effects.TakeDoubtful(_access.CommandIndex));
        else if (_isCorrecting)
            _correctedFailure = failure;
        else
            Fail(failure);
    }

    /// <summary>Ends the run of a command that asked for what nobody answers, so that nobody knows what becomes of it: it is undone, and its group with it.</summary>
    internal void EndUnknown()
    {
        if (_isCorrecting)
            _isUnknown = true;
        else
            LeaveUnknown();
    }

    /// <summary>Ends the running command, in which a step threw.</summary>
    internal void Fail(CommandInfo command, Exception exception) => Fail(_access.FailException(command, exception));

    internal void Cancel()
    {
        _failed = 0;
        UndoBatch(CommandStatus.Cancelled);
    }

    internal void Begin(Batch batch, in RunSettings settings)
    {
        batch.BeginRun();
        _batch = batch;
        _outcomes = batch.Outcomes;
        _entries = batch.EntryArray;
        _count = batch.Count;
        _atomicity = settings.Atomicity;
        _token = settings.Token;
        _segmentEnd = 0;
        _nextGroup = 0;
        _group = default;
        _failed = 0;
        _undone = 0;
        _batchUndone = false;
        _planned = null;
        _pause = int.MaxValue;
        _effects = settings.Effects;
        _pace = null;
        IsDone = IsPaused = false;
        _access.BeginBatch(batch.Events, settings);
        _prefetcher.Begin(batch, 0);
    }

    /// <summary>Has the cost of some commands measured.</summary>
    internal void Sample(Pace pace)
    {
        _pace = pace;
        _nextSample = pace.SampleStride / 2;
        _sampleStarted = 0;
    }

    /// <summary>Goes on behind a part that was planned and has run.</summary>
    /// <param name="planned">Who ran it.</param>
    /// <param name="part">What became of it.</param>
    /// <param name="pause">The command before which to pause, or behind its group.</param>
    internal void Continue(ParallelRun planned, in PlannedPart part, int pause)
    {
        _planned = planned;
        _pause = pause;
        IsPaused = false;
        _failed += part.Failed;
        _undone += part.Undone;
        _access.CommandIndex = part.End - 1;
        _prefetcher.Begin(_batch, part.End);
        while (_nextGroup < _batch.Groups.Count && _batch.Groups[_nextGroup].Start < part.End)
            _nextGroup++;
        if (part.IsCancelled)
            Cancel();
        else if (part.FirstFailure is { } failure)
            FailBatch(part.FirstFailed, failure, part.FirstCorrection);
        else
        {
            planned.CollectEvents(_batch.Events);
            _access.CommitEvents();
            if (part.Corrected is { } failed)
                Recover(failed);
        }
    }

    internal BatchResult End()
    {
        if (_effects is not null)
            EndEffects(_effects);
        _access.Settle();
        _planned?.Settle();
        _prefetcher.End();
        _batch.EndRun(_count - _failed - _undone, _failed, !_batchUndone);
        var result = new BatchResult(_batch);
        _planned = null;
        _effects = null;
        _batch = null!;
        _outcomes = [];
        _entries = [];
        _token = default;
        return result;
    }

    private void Correct(StepFailure failure)
    {
        var correction = _dispatch.Correct(_batch, _access, _access.LatestSlots, Current, previous: null, ref failure);
        if (_access.HasKeptSteps || !IsRecovered(failure, ref correction))
            EndFailed(failure, correction);
    }

    private void Recover(FailedCommand failed)
    {
        _access.CommandIndex = failed.Index;
        var correction = (Correction?)failed.Correction;
        if (!IsRecovered(failed.Failure, ref correction))
            EndFailed(failed.Failure, correction);
    }

    private bool NextSegment(int next)
    {
        if (IsDone)
            return false;
        if (_pace is not null && _sampleStarted != 0)
            EndSample(_pace);
        if (_token.IsCancellationRequested)
        {
            Cancel();
            return false;
        }

        if (next == _group.End && _group.End > 0)
        {
            _access.EndGroup();
            _group = default;
        }

        if (next >= _count)
        {
            IsDone = true;
            return false;
        }

        if (next >= _pause && _group.End == 0)
        {
            IsPaused = true;
            return false;
        }

        var groups = _batch.Groups;
        var end = _group.End;
        if (end == 0)
        {
            end = Math.Min(_pause, _nextGroup < groups.Count ? groups[_nextGroup].Start : _count);
            if (end == next)
            {
                _group = groups[_nextGroup++];
                _access.BeginGroup();
                end = _group.End;
            }
        }

        _segmentEnd = _token.CanBeCanceled ? Math.Min(end, next + CancellationStride) : end;
        if (_prefetcher.IsOn)
        {
            _prefetcher.Advance(next);
            _segmentEnd = Math.Min(_segmentEnd, next + Prefetcher.Stride);
        }

        if (_pace is not null)
            BeginSample(_pace, next);
        return true;
    }

    private void BeginSample(Pace pace, int next)
    {
        if (next < _nextSample)
        {
            _segmentEnd = Math.Min(_segmentEnd, _nextSample);
            return;
        }

        _segmentEnd = next + 1;
        _nextSample = next + pace.SampleStride;
        _sampleStarted = Stopwatch.GetTimestamp();
    }

    private void EndSample(Pace pace)
    {
        pace.Sample(_entries[_segmentEnd - 1].Kind, Stopwatch.GetTimestamp() - _sampleStarted);
        _sampleStarted = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EndFailed(StepFailure failure, Correction? correction)
    {
        var index = _access.CommandIndex;
        if (_atomicity == Atomicity.Batch)
        {
            FailBatch(index, failure, correction);
            return;
        }

        _failed++;
        if (index < _group.End)
        {
            var (start, end) = (_group.Start, _group.End);
            _access.UndoGroup();
            _outcomes.AsSpan(start, end - start).Fill(new CommandOutcome(CommandStatus.Undone));
            _undone += end - start - 1;
            _access.CommandIndex = end - 1;
            _segmentEnd = end;
            _effects?.Compensate(start, end);
        }
        else if (_effects is { } effects)
        {
            effects.Compensate(_access.HasKeptSteps ? effects.TakeDoubtful(index) : effects.Take(index, index + 1));
        }

        _outcomes[index] = CommandOutcome.Failed(failure, correction);
    }

    // Runs the correction of a command that is undone, and corrects that in turn, until one stands or there is nothing more to correct.
    private bool IsRecovered(StepFailure failure, ref Correction? correction)
    {
        var (entry, index) = (Current, _access.CommandIndex);
        for (var attempt = 1; attempt <= RecoveryAttempts && correction is { Exists: true }; attempt++)
        {
            _effects?.Compensate(index, index + 1);
            _access.BeginAttempt(attempt);
            if (RunCorrected(entry, correction) is not { } again)
            {
                if (_isUnknown)
                    LeaveUnknown();
                else if (!IsDone)
                {
                    correction.EndRun();
                    _outcomes[index] = new CommandOutcome(CommandStatus.Committed, new OutcomeDetail { Failure = failure, Correction = correction });
                }

                _access.BeginAttempt(0);
                return true;
            }

            _access.Undo();
            correction = _dispatch.Correct(_batch, _access, _access.LatestSlots, entry, correction, ref again);
        }

        _access.BeginAttempt(0);
        return false;
    }

    private StepFailure? RunCorrected(BatchEntry entry, Correction correction)
    {
        (_isCorrecting, _isUnknown, _correctedFailure) = (true, false, null);
        try
        {
            correction.BeginRun();
            return _dispatch.Run(this, entry, correction) ?? _correctedFailure;
        }
        catch (OperationCanceledException) when (_token.IsCancellationRequested)
        {
            Cancel();
            return null;
        }
#pragma warning disable CA1031 // A step that throws is a step that failed, whatever it throws.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return _access.FailException(_dispatch.Describe(entry.Kind), exception);
        }
        finally
        {
            (_isCorrecting, _correctedFailure) = (false, null);
        }
    }

    private void LeaveUnknown()
    {
        _isUnknown = false;
        _access.Undo();
        var (start, end) = (_access.CommandIndex, _access.CommandIndex + 1);
        if (start < _group.End)
        {
            (start, end) = (_group.Start, _group.End);
            _access.UndoGroup();
            _access.CommandIndex = end - 1;
            _segmentEnd = end;
        }

        _outcomes.AsSpan(start, end - start).Fill(new CommandOutcome(CommandStatus.Unknown));
        _undone += end - start;
    }

    private void EndEffects(BatchEffects effects)
    {
        if (_batchUndone)
            effects.Compensate(0, int.MaxValue);
        foreach (var failures in effects.Failures.GroupBy(static failure => failure.Command))
            _outcomes[failures.Key] = _outcomes[failures.Key].With([.. failures.Select(static failure => failure.Failure)]);
    }

    private void FailBatch(int index, StepFailure failure, Correction? correction)
    {
        UndoBatch(CommandStatus.Undone);
        _undone--;
        _failed = 1;
        _outcomes[index] = CommandOutcome.Failed(failure, correction);
    }

    private void UndoBatch(CommandStatus status)
    {
        if (_planned is null)
            _access.UndoBatch();
        else
            _planned.Undo();
        _batch.Events.Clear();
        _outcomes.AsSpan(0, _count).Fill(new CommandOutcome(status));
        _undone = _count;
        _batchUndone = true;
        IsDone = true;
        _segmentEnd = 0;
        _access.CommandIndex = _count;
    }
}
