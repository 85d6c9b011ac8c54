using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace Stepwright;

/// <summary>
/// Threads that are started once and parked between batches: for a moment they look out for the next, then they wait. The threads know
/// of nobody while they are parked, so that an executor that is never disposed can still be collected, and ends them then.
/// </summary>
internal sealed class WorkerThreads : IDisposable
{
    private readonly Crew _crew;

    /// <param name="count">How many.</param>
    public WorkerThreads(int count) => _crew = new Crew(count);

    ~WorkerThreads() => _crew.Stop();

    /// <summary>Has every thread that comes by in time do some work, until <see cref="Join"/>.</summary>
    /// <param name="work">The work, by the number of the thread from 1 on.</param>
    public void Start(Action<int> work) => _crew.Start(work);

    /// <summary>Lets no more threads in, and waits for those that are.</summary>
    public void Join() => _crew.Join();

    /// <summary>Ends the threads.</summary>
    public void Dispose()
    {
        _crew.Stop();
        GC.SuppressFinalize(this);
    }

    private sealed class Crew
    {
        private static readonly long SpinTicks = Stopwatch.Frequency / 20_000;

        private readonly object _gate = new();
        private Action<int>? _work;
        private ExceptionDispatchInfo? _thrown;
        private int _generation;
        private int _parked;
        private int _active;
        private bool _isOpen;
        private bool _isStopped;

        public Crew(int count)
        {
            for (var number = 1; number <= count; number++)
            {
                var own = number;
                new Thread(() => Live(own)) { IsBackground = true, Name = $"Stepwright worker {number}" }.Start();
            }
        }

        public void Start(Action<int> work)
        {
            lock (_gate)
            {
                _work = work;
                _isOpen = true;
                _generation++;
                if (_parked > 0)
                    Monitor.PulseAll(_gate);
            }
        }

        public void Join()
        {
            Volatile.Write(ref _isOpen, false);
            Interlocked.MemoryBarrier();
            var started = Stopwatch.GetTimestamp();
            while (Volatile.Read(ref _active) > 0 && Stopwatch.GetTimestamp() - started < SpinTicks)
                Thread.SpinWait(8);
            if (Volatile.Read(ref _active) > 0)
            {
                lock (_gate)
                {
                    while (_active > 0)
                        Monitor.Wait(_gate);
                }
            }

            _work = null;
            if (Interlocked.Exchange(ref _thrown, null) is { } thrown)
                thrown.Throw();
        }

        public void Stop()
        {
            lock (_gate)
            {
                _isStopped = true;
                Monitor.PulseAll(_gate);
            }
        }

        private void Live(int number)
        {
            var seen = 0;
            while (Park(ref seen))
            {
                if (Interlocked.Increment(ref _active) > 0 && Volatile.Read(ref _isOpen))
                    Work(number);
                if (Interlocked.Decrement(ref _active) == 0 && !Volatile.Read(ref _isOpen))
                {
                    lock (_gate)
                        Monitor.PulseAll(_gate);
                }
            }
        }

        private void Work(int number)
        {
            try
            {
                _work!(number);
            }
#pragma warning disable CA1031 // Whatever it is, it belongs to the thread that runs the batch.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Interlocked.CompareExchange(ref _thrown, ExceptionDispatchInfo.Capture(exception), null);
            }
        }

        private bool Park(ref int seen)
        {
            var started = Stopwatch.GetTimestamp();
            while (Volatile.Read(ref _generation) == seen && !Volatile.Read(ref _isStopped) && Stopwatch.GetTimestamp() - started < SpinTicks)
                Thread.SpinWait(16);
            lock (_gate)
            {
                _parked++;
                while (_generation == seen && !_isStopped)
                    Monitor.Wait(_gate);
                _parked--;
                seen = _generation;
                return !_isStopped;
            }
        }
    }
}
