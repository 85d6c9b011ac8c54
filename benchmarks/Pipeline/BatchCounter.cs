namespace Stepwright.Benchmarks.Pipeline;

/// <summary>The system's clock, which counts batches: an executor asks for the time once a batch.</summary>
internal sealed class BatchCounter : TimeProvider
{
    private long _count;

    public long Count => Volatile.Read(ref _count);

    public override DateTimeOffset GetUtcNow()
    {
        _count++;
        return base.GetUtcNow();
    }
}
