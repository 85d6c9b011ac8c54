using System.Runtime.CompilerServices;

namespace Stepwright;

/// <summary>A read of the state and the source of the task that its caller awaits.</summary>
/// <typeparam name="TState">The state.</typeparam>
/// <typeparam name="T">What is read.</typeparam>
internal sealed class PipelineRead<TState, T> : PipelineRead
    where TState : class
{
    private static readonly Action<object?, CancellationToken> CancelQueued = static (read, token) => ((PipelineRead<TState, T>)read!).TryCancel(token);

    private readonly TaskCompletionSource<T> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<TState, T> _read;
    private readonly CancellationTokenRegistration _registration;
    private bool _isTaken;

    public PipelineRead(Func<TState, T> read, CancellationToken token)
    {
        _read = read;
        _registration = token.UnsafeRegister(CancelQueued, this);
    }

    public Task<T> Task => _source.Task;

    public override void Run(object state)
    {
        if (!TryTake())
            return;
        try
        {
            _source.SetResult(_read(Unsafe.As<TState>(state)));
        }
#pragma warning disable CA1031 // Whatever the read throws is its caller's; the pipeline goes on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _source.SetException(exception);
        }
    }

    public override void Fail(Exception exception)
    {
        if (TryTake())
            _source.SetException(exception);
    }

    private bool TryTake()
    {
        if (Interlocked.Exchange(ref _isTaken, true))
            return false;
        _registration.Unregister();
        return true;
    }

    private void TryCancel(CancellationToken token)
    {
        if (!Interlocked.Exchange(ref _isTaken, true))
            _source.SetCanceled(token);
    }
}
