namespace Stepwright.Simulation;

/// <summary>A clock that is a second further at every look, so that a look more or less shows; its timers end when the outside gets to them.</summary>
internal sealed class OutsideClock(Later later) : TimeProvider
{
    private int _looks;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddSeconds(_looks++);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new OutsideTimer(later, () => callback(state));
        later.Add(timer.End);
        return timer;
    }

    private sealed class OutsideTimer : ITimer
    {
        private readonly Later _later;
        private readonly Action _callback;
        private bool _isDisposed;

        public OutsideTimer(Later later, Action callback)
        {
            _later = later;
            _callback = callback;
            End = () =>
            {
                if (!Volatile.Read(ref _isDisposed))
                    _callback();
            };
        }

        public Action End { get; }

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose()
        {
            Volatile.Write(ref _isDisposed, true);
            _later.Remove(End);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
