namespace Stepwright.Benchmarks.Waiting;

/// <summary>Has commands wait as it is told, and knows how many do.</summary>
internal sealed class Rests : IRest, IServiceProvider
{
    private int _waiting;

    /// <summary>What each waits for.</summary>
    public Func<CancellationToken, Task> Rest { get; set; } = static _ => Task.CompletedTask;

    /// <summary>How many have begun to wait since <see cref="Reset"/>.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    public object? GetService(Type serviceType) => serviceType == typeof(IRest) ? this : null;

    public void Reset() => _waiting = 0;

    public ValueTask RestAsync(CancellationToken cancellationToken)
    {
        var rest = Rest(cancellationToken);
        Interlocked.Increment(ref _waiting);
        return new ValueTask(rest);
    }
}
