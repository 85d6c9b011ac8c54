namespace Stepwright;

/// <summary>
/// Plays the workers of a planned batch on one thread, in an order of its choosing: after every command that is planned, after
/// every unit that is run, and wherever a step says so, it may be any worker's turn.
/// </summary>
internal abstract class Schedule
{
    private ParallelRun? _run;
    private ulong _busy;

    /// <summary>How many workers to play, at most 64.</summary>
    public abstract int Workers { get; }

    /// <summary>Whether a worker is to run something before the planner plans on.</summary>
    protected abstract bool InterruptsPlanner();

    /// <summary>Whether another worker is to run something in the midst of a step.</summary>
    protected abstract bool InterruptsStep();

    /// <summary>Chooses one of several workers.</summary>
    /// <param name="count">How many there are.</param>
    /// <returns>Its place.</returns>
    protected abstract int Choose(int count);

    /// <summary>For steps: here other workers may go on.</summary>
    public void Reach()
    {
        while (_run is { } run && InterruptsStep() && AdvanceOne(run))
        {
        }
    }

    internal void Play(ParallelRun run)
    {
        _run = run;
        _busy = 0;
        try
        {
            run.PlanAll();
            while (AnyIsIdleAndNotExhausted(run))
                AdvanceOne(run);
        }
        finally
        {
            _run = null;
        }
    }

    /// <summary>For the planner: here workers may go on.</summary>
    internal void BeforePlanning(ParallelRun run)
    {
        while (InterruptsPlanner() && AdvanceOne(run))
        {
        }
    }

    /// <summary>Lets one worker run one unit, if it finds one that is ready.</summary>
    /// <returns>Whether there is a worker that is not in the midst of a unit.</returns>
    internal bool AdvanceOne(ParallelRun run)
    {
        var workers = run.Workers;
        var idle = 0;
        for (var i = 0; i < workers.Length; i++)
        {
            if ((_busy & (1UL << i)) == 0)
                idle++;
        }

        if (idle == 0)
            return false;
        var chosen = Choose(idle);
        for (var i = 0; i < workers.Length; i++)
        {
            if ((_busy & (1UL << i)) != 0 || chosen-- > 0)
                continue;
            _busy |= 1UL << i;
            run.Advance(workers[i], 1);
            _busy &= ~(1UL << i);
            break;
        }

        return true;
    }

    private static bool AnyIsIdleAndNotExhausted(ParallelRun run)
    {
        foreach (var worker in run.Workers)
        {
            if (!worker.IsExhausted)
                return true;
        }

        return false;
    }
}
