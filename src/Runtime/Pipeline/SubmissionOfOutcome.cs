using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;

namespace Stepwright;

/// <summary>A submission and the source of the task that its submitter awaits.</summary>
/// <typeparam name="TSelf">The kind of submission.</typeparam>
/// <typeparam name="TOutcome">What is awaited.</typeparam>
internal abstract class Submission<TSelf, TOutcome> : Submission, IValueTaskSource<TOutcome>
    where TSelf : Submission<TSelf, TOutcome>, new()
{
    // The thread that runs the batches is not to run what awaits their outcomes.
    private ManualResetValueTaskSourceCore<TOutcome> _source = new() { RunContinuationsAsynchronously = true };

    public ValueTask<TOutcome> Task => new(this, _source.Version);

    public TOutcome GetResult(short token)
    {
        // Whoever asks too early, or with the token of an earlier use, must not recycle it.
        var isComplete = _source.GetStatus(token) != ValueTaskSourceStatus.Pending;
        try
        {
            return _source.GetResult(token);
        }
        finally
        {
            if (isComplete)
                Recycle();
        }
    }

    public ValueTaskSourceStatus GetStatus(short token) => _source.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _source.OnCompleted(continuation, state, token, flags);

    public override void Fail(Exception exception) => _source.SetException(exception);

    public override void Withdraw()
    {
        if (TryStart())
            Recycle();
    }

    protected void Complete(TOutcome outcome) => _source.SetResult(outcome);

    private void Recycle()
    {
        if (!IsReusable)
            return;
        Reset();
        _source.Reset();
        SubmissionPool<TSelf>.Return(Unsafe.As<TSelf>(this));
    }
}
