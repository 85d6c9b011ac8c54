using System.ComponentModel;
using System.Diagnostics;

namespace Stepwright;

/// <summary>
/// Takes commands from many threads, runs them in batches on a thread of its own, and hands each its outcome. The generated
/// pipeline of an executor adds a typed <c>SubmitAsync</c> for each command. What one thread submits runs in the order in which
/// it was submitted. The executor and its state are the pipeline's until it is disposed.
/// </summary>
/// <typeparam name="TState">The state.</typeparam>
[DebuggerDisplay("{Queued} queued")]
public abstract class CommandPipeline<TState> : IAsyncDisposable
    where TState : class
{
    private readonly Executor<TState> _executor;
    private readonly PipelineQueue _queue;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>For generated pipelines.</summary>
    /// <param name="executor">The executor.</param>
    /// <param name="options">How to form batches; <c>null</c> for the defaults.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected CommandPipeline(Executor<TState> executor, PipelineOptions? options)
    {
        ArgumentNullException.ThrowIfNull(executor);
        _executor = executor;
        Options = options ?? new PipelineOptions();
        _queue = new PipelineQueue(GetType(), executor.CreateBatch, Options);
        new Thread(RunBatches) { Name = GetType().Name, IsBackground = true }.UnsafeStart();
    }

    /// <summary>How the batches are formed.</summary>
    public PipelineOptions Options { get; }

    /// <summary>The number of submissions whose batch has not started, with those that were cancelled and those that wait for room.</summary>
    public int Queued => _queue.Queued;

    /// <summary>
    /// Reads the state between two batches, after everything that the calling thread submitted before. The batches wait
    /// meanwhile, and what is returned must not be a part of the state that later batches change.
    /// </summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="read">Reads the state; what it throws is thrown to who awaits.</param>
    /// <param name="cancellationToken">Cancels the read as long as it has not started.</param>
    /// <exception cref="ObjectDisposedException">The pipeline was disposed.</exception>
    /// <exception cref="OperationCanceledException">When awaited: the token was cancelled before the read started, or the pipeline aborted it.</exception>
    public ValueTask<T> ReadAsync<T>(Func<TState, T> read, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(read);
        var pending = new PipelineRead<TState, T>(read, cancellationToken);
        _queue.Submit(pending);
        return new ValueTask<T>(pending.Task);
    }

    /// <summary>Does something with the state between two batches; see <see cref="ReadAsync{T}"/>.</summary>
    /// <param name="read">Reads the state; what it throws is thrown to who awaits.</param>
    /// <param name="cancellationToken">Cancels the read as long as it has not started.</param>
    /// <exception cref="ObjectDisposedException">The pipeline was disposed.</exception>
    /// <exception cref="OperationCanceledException">When awaited: the token was cancelled before the read started, or the pipeline aborted it.</exception>
    public ValueTask ReadAsync(Action<TState> read, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(read);
        var pending = new PipelineRead<TState, bool>(
            state =>
            {
                read(state);
                return true;
            },
            cancellationToken);
        _queue.Submit(pending);
        return new ValueTask(pending.Task);
    }

    /// <summary>
    /// Waits until fewer than <see cref="PipelineOptions.Capacity"/> submissions are queued: for who submits much and does not
    /// await each outcome.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ObjectDisposedException">The pipeline was disposed. Where that happens meanwhile, the wait just ends.</exception>
    /// <exception cref="OperationCanceledException">When awaited: the token was cancelled.</exception>
    public ValueTask WaitForRoomAsync(CancellationToken cancellationToken = default) => _queue.WaitForRoomAsync(cancellationToken);

    /// <summary>
    /// Takes no more submissions, and ends when those that are queued have ended: run, or cancelled, as
    /// <see cref="PipelineOptions.OnDispose"/> says. Not to be waited for in a step or a read.
    /// </summary>
    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _queue.Close();
        return new ValueTask(_ended.Task);
    }

    /// <summary>For generated pipelines: submits a command.</summary>
    /// <typeparam name="TCommand">The command.</typeparam>
    /// <param name="kind">The number of its kind.</param>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Cancels the submission as long as its batch has not started.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ValueTask<CommandOutcome> Submit<TCommand>(int kind, in TCommand command, CancellationToken cancellationToken)
        where TCommand : struct
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<CommandOutcome>(cancellationToken);
        var submission = SubmissionPool<CommandSubmission>.Rent();
        var task = submission.Task;
        if (cancellationToken.CanBeCanceled)
            submission.CancelBy(cancellationToken);
        _queue.Submit(kind, in command, submission);
        return task;
    }

    /// <summary>For generated pipelines: submits a command that has a result.</summary>
    /// <typeparam name="TCommand">The command.</typeparam>
    /// <typeparam name="TResult">The type of its result.</typeparam>
    /// <param name="kind">The number of its kind.</param>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Cancels the submission as long as its batch has not started.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ValueTask<CommandOutcome<TResult>> Submit<TCommand, TResult>(int kind, in TCommand command, CancellationToken cancellationToken)
        where TCommand : struct
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<CommandOutcome<TResult>>(cancellationToken);
        var submission = SubmissionPool<ResultSubmission<TResult>>.Rent();
        var task = submission.Task;
        if (cancellationToken.CanBeCanceled)
            submission.CancelBy(cancellationToken);
        _queue.Submit(kind, in command, submission);
        return task;
    }

    private void RunBatches()
    {
        while (_queue.TryTake(out var batch))
        {
            if (_queue.IsAborted)
            {
                batch.Abort(new OperationCanceledException($"The {GetType().Name} was disposed before the submission's batch started."));
                continue;
            }

            batch.Start();
            if (batch.Count > 0)
                Run(batch);
            batch.Read(_executor.State);
            _queue.Return(batch);
        }

        _queue.Dispose();
        _ended.SetResult();
    }

    private void Run(PipelineBatch batch)
    {
        try
        {
            _executor.Execute(batch.Commands);
        }
#pragma warning disable CA1031 // What a command throws is its outcome; this is the batch's, and the next one may run.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            batch.Fail(exception, _executor.CreateBatch());
            return;
        }

        batch.Complete();
    }
}
