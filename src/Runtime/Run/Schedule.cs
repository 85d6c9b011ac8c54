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

    /// <summary>The command behind the last one of the latest batch that was planned.</summary>
    public int PlannedCommands { get; private set; }

    /// <summary>How many units a worker claims at once.</summary>
    public virtual int Chunk => 1;

    /// <summary>Chooses one of the workers that are not in the midst of a unit.</summary>
    /// <param name="idle">A bit for each.</param>
    /// <returns>Its number.</returns>
    protected abstract int Choose(ulong idle);

    /// <summary>Whether the rest of the batch is to run serially, as where planning does not pay.</summary>
    protected virtual bool StopsPlanning() => false;

    /// <summary>For steps: here other workers may go on.</summary>
    public virtual void Reach()
    {
        while (_run is { } run && InterruptsStep() && AdvanceOne(run))
        {
        }
    }

    internal virtual void Play(ParallelRun run)
    {
        _run = run;
        _busy = 0;
        try
        {
            run.PlanAll();
            while (IsUnfinished(run))
                AdvanceOne(run);
        }
        finally
        {
            PlannedCommands = run.Planner.NextCommand;
            _run = null;
        }
    }

    /// <summary>For the planner: here workers may go on.</summary>
    internal void BeforePlanning(ParallelRun run)
    {
        while (InterruptsPlanner() && AdvanceOne(run))
        {
        }

        if (StopsPlanning())
            run.Planner.Stop();
    }

    /// <summary>Lets one worker run one unit, if it finds one that is ready.</summary>
    /// <returns>Whether there is a worker that is not in the midst of a unit.</returns>
    internal virtual bool AdvanceOne(ParallelRun run)
    {
        var idle = ~_busy & (ulong.MaxValue >> (64 - run.Workers.Length));
        if (idle == 0)
            return false;
        var chosen = Choose(idle);
        _busy |= 1UL << chosen;
        run.Advance(run.Workers[chosen], 1);
        _busy &= ~(1UL << chosen);
        return true;
    }

    private static bool IsUnfinished(ParallelRun run)
    {
        foreach (var worker in run.Workers)
        {
            if (!worker.IsExhausted)
                return true;
        }

        return false;
    }
}
