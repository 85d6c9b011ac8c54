using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Stepwright.Contract;

/// <summary>Awaits an asynchronous step on behalf of a run: what follows runs on a worker.</summary>
/// <typeparam name="TOutcome">What comes of the step.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StepWait<TOutcome> : ICriticalNotifyCompletion
{
    private readonly AsyncRun _run;
    private readonly ValueTask<TOutcome> _task;

    internal StepWait(AsyncRun run, ValueTask<TOutcome> task)
    {
        _run = run;
        _task = task;
    }

    /// <summary>Whether there is nothing to wait for, or the thread is to wait.</summary>
    public bool IsCompleted => _run.Blocks || _task.IsCompleted;

    /// <summary>The awaiter.</summary>
    public StepWait<TOutcome> GetAwaiter() => this;

    /// <summary>What came of the step.</summary>
    public TOutcome GetResult() => _task.IsCompleted ? _task.GetAwaiter().GetResult() : _task.AsTask().GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void OnCompleted(Action continuation) => UnsafeOnCompleted(continuation);

    /// <inheritdoc/>
    public void UnsafeOnCompleted(Action continuation) => _run.Leave(_task.ConfigureAwait(false).GetAwaiter(), continuation);
}
