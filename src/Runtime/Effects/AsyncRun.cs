using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Stepwright.Contract;

/// <summary>
/// One run of a command that has asynchronous steps. While one of them waits, the worker goes on with other commands; whichever worker is free takes
/// the run up again, so that <see cref="Access"/> may be another one after each wait. Where a batch runs serially, the thread waits instead.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AsyncRun
{
    private readonly BatchEffects _effects;
    private readonly SerialRun? _serial;
    private WorkerRun? _worker;
    private Compensation? _inDoubt;
    private Action? _continuation;
    private Action? _ready;

    /// <summary>For a run that waits on the thread.</summary>
    internal AsyncRun(BatchEffects effects, SerialRun? serial)
    {
        _effects = effects;
        _serial = serial;
    }

    /// <summary>For a run that lets its worker go on meanwhile.</summary>
    internal AsyncRun(BatchEffects effects, WorkerRun worker)
    {
        _effects = effects;
        _worker = worker;
    }

    /// <summary>The way to the state of the worker that runs the command now.</summary>
    public StateAccess Access => _worker?.Access ?? _serial!.Access;

    /// <summary>The slots of the command's keys.</summary>
    public Span<int> Slots => _worker is null ? _serial!.Access.ResolvedSlots : _worker.Slots;

    /// <summary>Whether waiting keeps the thread.</summary>
    internal bool Blocks => _worker is null;

    /// <summary>What the worker set aside when it left the command.</summary>
    internal WaitingUnit? Waiting { get; set; }

    /// <summary>A service of the executor's.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <exception cref="InvalidOperationException">There is none; the step fails.</exception>
    public T Service<T>()
        where T : class => _effects.Service<T>();

    /// <summary>Calls an asynchronous step, again where it fails and its declaration says so.</summary>
    /// <typeparam name="TCall">The call.</typeparam>
    /// <typeparam name="TOutcome">What comes of it.</typeparam>
    /// <param name="call">The call with its arguments.</param>
    /// <param name="step">How to call it.</param>
    /// <param name="item">The place of the element; -1 where the step runs once.</param>
    /// <exception cref="OperationCanceledException">The batch is cancelled.</exception>
    public StepWait<TOutcome> Call<TCall, TOutcome>(TCall call, AsyncStepInfo step, int item)
        where TCall : IAsyncCall<TOutcome>
        where TOutcome : struct, IStepOutcome<TOutcome>
    {
        ArgumentNullException.ThrowIfNull(step);
        _effects.Token.ThrowIfCancellationRequested();
        return Call<TCall, TOutcome>(call, step, item, Access.CommandIndex, _effects.Token);
    }

    /// <summary>Notes what takes back an effect, should the command be undone.</summary>
    /// <param name="compensation">The compensation.</param>
    public void Compensates(Compensation compensation) => _effects.Add(Access.CommandIndex, compensation);

    /// <summary>Notes what takes back the effect of the next call, unless that answers that it has none.</summary>
    /// <param name="compensation">The compensation.</param>
    public void CompensatesInDoubt(Compensation compensation) => _inDoubt = compensation;

    /// <summary>Ends the run.</summary>
    /// <param name="failure">Why it failed; <c>null</c> where it did not.</param>
    public void End(StepFailure? failure)
    {
        if (_worker is null)
            _serial!.EndAsync(failure);
        else if (failure is not null)
            _worker.Fail(failure);
        else
            _worker.CompensateDoubtful();
        EndWaiting();
    }

    /// <summary>Ends the run, in which something was thrown.</summary>
    /// <param name="command">The command.</param>
    /// <param name="exception">What was thrown.</param>
    public void End(CommandInfo command, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        if (Access.IsStepFailure(exception))
        {
            End(Access.FailException(command, exception));
            return;
        }

        if (exception is UnknownAnswerException)
        {
            EndUnknown(command, exception);
            return;
        }

        if (_worker is null)
            _serial!.Cancel();
        else
            _worker.Cancel();
        EndWaiting();
    }

    /// <summary>Takes back effects, newest first; what fails is told in the outcomes when the batch ends.</summary>
    internal async Task CompensateAsync(List<Effect> effects)
    {
        foreach (var effect in effects)
        {
            var (command, step) = (effect.Compensation.Info.Command, effect.Compensation.Info.Step);
            try
            {
                var outcome = await Call<Compensation, StepResult>(effect.Compensation, effect.Compensation.Info, -1, effect.Command, CancellationToken.None);
                if (!outcome.IsOk)
                    _effects.AddFailure(effect.Command, new StepFailure(command, step, -1, null, new FailureReason(outcome.Code!, outcome.Message!)));
            }
#pragma warning disable CA1031 // What a compensation throws is told in the outcome, and the others are to be made all the same.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                _effects.AddFailure(effect.Command, new StepFailure(
                    command, step, -1, null,
                    new FailureReason(FailureCodes.Exception, $"The compensation threw {exception.GetType().Name}: {exception.Message}", Exception: exception)));
            }
        }

        EndWaiting();
    }

    /// <summary>Goes on where it waited, on a worker.</summary>
    internal void Continue(WorkerRun worker)
    {
        _worker = worker;
        _continuation!();
    }

    /// <summary>Leaves the worker until something has ended. Whatever comes then may come at once, and on another thread.</summary>
    internal void Leave<TOutcome>(in ConfiguredValueTaskAwaitable<TOutcome>.ConfiguredValueTaskAwaiter awaited, Action continuation)
    {
        _continuation = continuation;
        _ready ??= _worker!.ComeBack(this);
        _worker!.Leave(this);
        awaited.UnsafeOnCompleted(_ready);
    }

    // A worker runs previewed commands only to plan others: they need to be gone, not to be told of.
    private void EndUnknown(CommandInfo command, Exception exception)
    {
        if (_worker is null)
            _serial!.EndUnknown();
        else
            _worker.Fail(command, exception);
    }

    private void EndWaiting()
    {
        if (Waiting is not null)
            _worker!.EndWaiting();
    }

    private StepWait<TOutcome> Call<TCall, TOutcome>(TCall call, AsyncStepInfo step, int item, int command, CancellationToken token)
        where TCall : IAsyncCall<TOutcome>
        where TOutcome : struct, IStepOutcome<TOutcome>
    {
        var inDoubt = _inDoubt;
        _inDoubt = null;
        if (_effects.Answers is { } answers)
        {
            var answer = answers.Answer<TCall, TOutcome>(command, step, item, call, out var isInDoubt, out var isOk);
            if (inDoubt is not null && isInDoubt)
                _effects.Add(command, inDoubt, isDoubtful: !isOk);
            return new StepWait<TOutcome>(this, answer);
        }

        if (step is { Attempts: 1, TimeoutMilliseconds: 0 } && inDoubt is null && _effects.Recorded is null)
            return new StepWait<TOutcome>(this, call.StartAsync(this, token));
        var attempts = new CallAttempts<TCall, TOutcome>(this, _effects, call, step, item, command, inDoubt, token);
        return new StepWait<TOutcome>(this, attempts.MakeAsync());
    }
}
