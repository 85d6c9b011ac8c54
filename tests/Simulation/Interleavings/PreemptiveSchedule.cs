namespace Stepwright.Simulation;

/// <summary>
/// Plays the planner and every worker on a thread of its own, of which one runs at a time, so that anyone can be interrupted by
/// anyone and be resumed at any time.
/// </summary>
internal sealed class PreemptiveSchedule(Interleaving interleaving, Later later) : PlayedSchedule(interleaving, later)
{
    private SemaphoreSlim[] _turns = [];
    private Exception? _thrown;
    private volatile bool _hasEnded = true;
    private int _running;

    // The planner's thread, behind those of the workers.
    private int Planning => Workers;

    private ulong AllWorkers => (1UL << Workers) - 1;

    public override void Reach()
    {
        // Also commands that run serially behind the planned ones come by.
        if (_hasEnded)
            return;
        if (_running == Planning)
        {
            while (InterruptsStep())
                Yield(Choose(AllWorkers));
        }
        else if (InterruptsStep())
        {
            Yield(Other(_running));
        }
    }

    internal override void Play(ParallelRun run)
    {
        _turns = [.. Enumerable.Range(0, Workers + 1).Select(_ => new SemaphoreSlim(0))];
        _running = Planning;
        _hasEnded = false;
        var threads = Enumerable.Range(0, Workers).Select(number => new Thread(() => Live(run, number)) { IsBackground = true }).ToList();
        threads.ForEach(thread => thread.Start());
        try
        {
            base.Play(run);
        }
        finally
        {
            _hasEnded = true;
            foreach (var turn in _turns)
                turn.Release();
            threads.ForEach(thread => thread.Join());
            foreach (var turn in _turns)
                turn.Dispose();
            _turns = [];
        }
    }

    // Only the planner asks for it: workers go on by themselves.
    internal override bool AdvanceOne(ParallelRun run)
    {
        Yield(Choose(AllWorkers));
        return true;
    }

    private void Live(ParallelRun run, int number)
    {
        HandOver.Played = Reach;
        try
        {
            for (_turns[number].Wait(); !_hasEnded; Yield(Other(number)))
                run.Advance(run.Workers[number], 1);
        }
#pragma warning disable CA1031 // Whatever it is, it belongs to the thread that runs the batch.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _thrown = exception;
            _running = Planning;
            _turns[Planning].Release();
        }
    }

    private int Other(int number) => Workers == 1 || Dice.OneIn(3) ? Planning : Choose(AllWorkers & ~(1UL << number));

    private void Yield(int next)
    {
        if (!LetsHappen())
            HandOverTo(next);
    }

    private void HandOverTo(int next)
    {
        var own = _running;
        if (next == own)
            return;
        _running = next;
        _turns[next].Release();
        _turns[own].Wait();
        if (own == Planning && Interlocked.Exchange(ref _thrown, null) is { } thrown)
            throw new InvalidOperationException("A worker broke.", thrown);
    }
}
