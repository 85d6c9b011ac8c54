namespace Stepwright.Simulation;

/// <summary>Lets threads yield, spin or sleep at the points that steps reach; it cancels the batch where the interleaving says so.</summary>
internal sealed class Disturbance(Interleaving interleaving)
{
    private int _points = -1;
    private volatile bool _hasCancelled;
    private long _heldUp;

    /// <summary>How often a thread was held up.</summary>
    public long HandOvers => Interlocked.Read(ref _heldUp);

    /// <summary>What cancels the running batch; <c>null</c> where nothing may.</summary>
    public CancellationTokenSource? Source { get; set; }

    /// <summary>Whether the running batch was cancelled from outside.</summary>
    public bool HasCancelled
    {
        get => _hasCancelled;
        set => _hasCancelled = value;
    }

    public void Reach()
    {
        var point = Interlocked.Increment(ref _points);
        if (point == interleaving.CancelAt && Source is { } source)
        {
            HasCancelled = true;
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
