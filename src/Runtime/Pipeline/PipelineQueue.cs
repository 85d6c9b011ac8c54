using System.Diagnostics.CodeAnalysis;

namespace Stepwright;

/// <summary>
/// What was submitted and has not started: the batch that submitters fill, and full ones before it. Many threads submit; one
/// takes batches, and waits here when there is nothing to do.
/// </summary>
internal sealed class PipelineQueue : IDisposable
{
    // Below the resolution of timers a wait gives way to other threads until it is over.
    private static readonly TimeSpan ShortestTimer = TimeSpan.FromMilliseconds(1);

    // How often an idle taker looks again before it parks: some tens of microseconds.
    private const int IdleSpins = 40;

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _wake = new(0);
    private readonly Func<Batch> _createBatch;
    private readonly PipelineOptions _options;
    private readonly TimeProvider _clock;
    private readonly int _batchSize;
    private readonly int _maxFree;
    private readonly Queue<PipelineBatch> _full = new();
    private readonly Stack<PipelineBatch> _free = new();
    private readonly List<TaskCompletionSource> _waitingForRoom = [];
    private readonly Type _owner;
    private PipelineBatch _filling;
    private ITimer? _timer;
    private int _queued;
    private bool _isParked;
    private bool _isClosed;

    public PipelineQueue(Type owner, Func<Batch> createBatch, PipelineOptions options)
    {
        _owner = owner;
        _createBatch = createBatch;
        _options = options;
        _clock = options.TimeProvider;

        // A full queue waits for nobody.
        _batchSize = Math.Min(options.MaxBatchSize, options.Capacity);
        _maxFree = 2 + (options.Capacity / _batchSize);
        _filling = CreateBatch();
    }

    public int Queued => Volatile.Read(ref _queued);

    /// <summary>Whether what is queued is not to run.</summary>
    public bool IsAborted => Volatile.Read(ref _isClosed) && _options.OnDispose == PipelineDisposal.Abort;

    public void Submit<TCommand>(int kind, in TCommand command, Submission submission)
        where TCommand : struct
    {
        bool wake;
        lock (_lock)
        {
            if (_isClosed || (_queued >= _options.Capacity && _options.WhenFull == PipelineFullMode.Reject))
                Refuse(submission);
            var batch = _filling;
            batch.Add(kind, in command, submission);
            _queued++;
            var count = batch.Count;
            if (count == 1)
                batch.FirstAt = _clock.GetTimestamp();
            if (count == _batchSize)
            {
                _full.Enqueue(batch);
                _filling = _free.TryPop(out var free) ? free : CreateBatch();
            }

            wake = _isParked && (count == 1 || count == _batchSize);
            if (wake)
                _isParked = false;
        }

        if (wake)
            _wake.Release();
    }

    public void Submit(PipelineRead read)
    {
        lock (_lock)
        {
            ThrowIfClosed();
            _filling.Add(read);
            Wake();
        }
    }

    /// <summary>A task that ends when there is room in the queue.</summary>
    public ValueTask WaitForRoomAsync(CancellationToken token)
    {
        lock (_lock)
        {
            ThrowIfClosed();
            if (token.IsCancellationRequested)
                return ValueTask.FromCanceled(token);
            if (_queued < _options.Capacity)
                return default;
            var room = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waitingForRoom.Add(room);
            return new ValueTask(room.Task.WaitAsync(token));
        }
    }

    /// <summary>Takes no more submissions.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _isClosed = true;
            EndWaitForRoom();
            Wake();
        }
    }

    /// <summary>Waits for a batch that is due.</summary>
    /// <returns>Whether there is one; otherwise the queue is closed and empty.</returns>
    public bool TryTake([NotNullWhen(true)] out PipelineBatch? batch)
    {
        var spin = new SpinWait();
        var isTimed = false;
        while (true)
        {
            TimeSpan left;
            bool park;
            lock (_lock)
            {
                if (TryTakeDue(out batch, out left))
                    return batch is not null;
                var isIdle = left == Timeout.InfiniteTimeSpan;

                // The timer is set before the last look at the clock, so that no tick is missed.
                park = isIdle ? spin.Count >= IdleSpins : isTimed;
                _isParked = park;
            }

            if (park)
            {
                _wake.Wait();
                isTimed = false;
            }
            else if (left == Timeout.InfiniteTimeSpan)
            {
                SpinUntilBusy(ref spin);
            }
            else if (left < ShortestTimer && ReferenceEquals(_clock, TimeProvider.System))
            {
                YieldUntilDue(left);
            }
            else
            {
                SetTimer(left);
                isTimed = true;
            }
        }
    }

    /// <summary>Takes back a batch that has ended, to fill it again.</summary>
    public void Return(PipelineBatch batch)
    {
        lock (_lock)
        {
            if (_free.Count < _maxFree)
                _free.Push(batch);
        }
    }

    /// <summary>Ends the timer. The semaphore holds nothing, and who wakes the taker last may still be at it.</summary>
    public void Dispose() => _timer?.Dispose();

    private PipelineBatch CreateBatch() => new(_createBatch());

    /// <summary>Finds the batch that is due, or none where the queue is closed and empty.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="left">Where nothing is due, how long until something is.</param>
    private bool TryTakeDue(out PipelineBatch? batch, out TimeSpan left)
    {
        left = Timeout.InfiniteTimeSpan;
        if (!_full.TryDequeue(out batch))
        {
            if (_filling.Count == 0 && !_filling.HasReads)
                return _isClosed;
            if (!_isClosed && _filling.Count > 0 && _options.MaxBatchAge > TimeSpan.Zero)
            {
                left = _options.MaxBatchAge - _clock.GetElapsedTime(_filling.FirstAt);
                if (left > TimeSpan.Zero)
                    return false;
            }

            batch = _filling;
            _filling = _free.TryPop(out var free) ? free : CreateBatch();
        }

        _queued -= batch.Count;
        if (_waitingForRoom.Count > 0 && _queued < _options.Capacity)
            EndWaitForRoom();
        return true;
    }

    private void EndWaitForRoom()
    {
        foreach (var room in _waitingForRoom)
            room.SetResult();
        _waitingForRoom.Clear();
    }

    private void SpinUntilBusy(ref SpinWait spin)
    {
        while (spin.Count < IdleSpins && Volatile.Read(ref _queued) == 0 && !Volatile.Read(ref _isClosed))
            spin.SpinOnce(sleep1Threshold: -1);
    }

    private void YieldUntilDue(TimeSpan left)
    {
        var from = _clock.GetTimestamp();
        var spin = new SpinWait();
        while (Volatile.Read(ref _queued) < _batchSize && !Volatile.Read(ref _isClosed) && _clock.GetElapsedTime(from) < left)
            spin.SpinOnce(sleep1Threshold: -1);
    }

    private void SetTimer(TimeSpan left)
    {
        _timer ??= _clock.CreateTimer(
            static queue =>
            {
                var self = (PipelineQueue)queue!;
                lock (self._lock)
                    self.Wake();
            },
            this,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);

        // A timer counts whole milliseconds; one more, so that it does not ring too early for nothing.
        _timer.Change(ReferenceEquals(_clock, TimeProvider.System) ? left + ShortestTimer : left, Timeout.InfiniteTimeSpan);
    }

    private void Wake()
    {
        if (_isParked)
        {
            _isParked = false;
            _wake.Release();
        }
    }

    private void ThrowIfClosed() => ObjectDisposedException.ThrowIf(_isClosed, _owner);

    [DoesNotReturn]
    private void Refuse(Submission submission)
    {
        submission.Withdraw();
        ThrowIfClosed();
        throw new PipelineFullException(
            $"{_queued} submissions are queued, which is the pipeline's capacity. Submit later, raise PipelineOptions.Capacity, or let submissions wait with PipelineFullMode.Wait.");
    }
}
