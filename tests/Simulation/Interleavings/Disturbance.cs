namespace Stepwright.Simulation;

/// <summary>Lets threads yield, spin or sleep at the points that steps reach; it cancels the batch where the interleaving says so.</summary>
internal sealed class Disturbance(Interleaving interleaving)
{
    private int _points = -1;
    private volatile bool _hasCancelled;
    private long _heldUp;
    private CancellationTokenSource? _source;

    /// <summary>How often a thread was held up.</summary>
    public long HandOvers => Interlocked.Read(ref _heldUp);

    /// <summary>Whether the running batch was cancelled from outside.</summary>
    public bool HasCancelled => _hasCancelled;

    /// <summary>Begins a batch.</summary>
    /// <param name="source">What cancels it; <c>null</c> where nothing may.</param>
    public void BeginBatch(CancellationTokenSource? source)
    {
        _source = source;
        _hasCancelled = false;
    }

    public void Reach()
    {
        var point = Interlocked.Increment(ref _points);
        if (point == interleaving.CancelAt && _source is { } source)
        {
            _hasCancelled = true;
            source.Cancel();
        }

        var drawn = SplitMix64.Derive(interleaving.Seed, (ulong)point) % 1024;
        if (drawn >= 300)
            return;
        Interlocked.Increment(ref _heldUp);
        if (drawn == 0)
            Thread.Sleep(1);
        else if (drawn < 20)
            Thread.Sleep(0);
        else if (drawn < 120)
            Thread.Yield();
        else
            Thread.SpinWait((int)drawn);
    }
}
