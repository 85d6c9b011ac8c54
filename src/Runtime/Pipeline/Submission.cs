namespace Stepwright;

/// <summary>A command that was submitted to a pipeline, until its outcome is taken. It is pooled.</summary>
internal abstract class Submission
{
    private const int Queued = 0;
    private const int Started = 1;
    private const int Cancelled = 2;

    private static readonly Action<object?, CancellationToken> CancelQueued = static (submission, token) => ((Submission)submission!).TryCancel(token);

    private CancellationTokenRegistration _registration;
    private int _phase;
    private bool _isAbandoned;

    /// <summary>The next one of a chain of the pool.</summary>
    public Submission? Next { get; set; }

    /// <summary>Whether a token may cancel it until it starts.</summary>
    public bool IsCancellable { get; private set; }

    public bool IsCancelled => Volatile.Read(ref _phase) == Cancelled;

    /// <summary>
    /// Whether nobody else knows it any more. A cancelled one stays in its batch until that starts, and one whose token's callback
    /// could not be withdrawn is known to that: such are left to the garbage collector.
    /// </summary>
    protected bool IsReusable => !_isAbandoned && _phase != Cancelled;

    /// <summary>Lets the token cancel it from now on, perhaps at once.</summary>
    public void CancelBy(CancellationToken token)
    {
        IsCancellable = true;
        _registration = token.UnsafeRegister(CancelQueued, this);
    }

    /// <summary>Takes it out of the token's reach.</summary>
    /// <returns>Whether it is to run; otherwise it was cancelled.</returns>
    public bool TryStart()
    {
        if (!IsCancellable)
            return true;
        if (Interlocked.CompareExchange(ref _phase, Started, Queued) != Queued)
            return false;
        _isAbandoned = !_registration.Unregister();
        _registration = default;
        return true;
    }

    /// <summary>Hands over the outcome that the command at a place of the batch has. The submission is not to be touched after it.</summary>
    public abstract void Complete(Batch batch, int index);

    /// <summary>Hands over an exception in place of an outcome. The submission is not to be touched after it.</summary>
    public abstract void Fail(Exception exception);

    /// <summary>Takes back a submission that no batch took.</summary>
    public abstract void Withdraw();

    protected void Reset()
    {
        IsCancellable = false;
        _phase = Queued;
    }

    private void TryCancel(CancellationToken token)
    {
        if (Interlocked.CompareExchange(ref _phase, Cancelled, Queued) == Queued)
            Fail(new OperationCanceledException("The submission was cancelled before its batch started.", token));
    }
}
