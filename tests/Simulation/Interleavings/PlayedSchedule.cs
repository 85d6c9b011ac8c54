using System.Numerics;

namespace Stepwright.Simulation;

/// <summary>Plays workers as an interleaving says; it cancels the batch where that says so.</summary>
internal class PlayedSchedule : Schedule
{
    // Far more than any batch needs: who waits for ever is found out.
    private const int MostTurns = 1_000_000;

    private readonly Interleaving _interleaving;
    private readonly Later _later;
    private readonly int _starved;
    private readonly int _interruptIn;
    private readonly int _starvedIn;
    private readonly int _happensIn;
    private readonly ulong[] _priorities;
    private int _interruptions;
    private int _points;
    private int _stops;
    private int _turn;
    private int _holdUp;
    private long _handOversBefore;
    private CancellationTokenSource? _source;

    public PlayedSchedule(Interleaving interleaving, Later later)
    {
        _later = later;
        _interleaving = interleaving;
        Dice = new Dice(interleaving.Seed);
        _starved = Dice.Next(0, interleaving.Workers);
        _interruptIn = Dice.Of([2, 2, 4, 16]);
        _starvedIn = Dice.Of([30, 200]);
        _happensIn = Dice.Of([1, 2, 4, 4, 20, 100]);
        _priorities = new ulong[interleaving.Workers];
        foreach (ref var priority in _priorities.AsSpan())
            priority = Dice.NextSeed();
    }

    public override int Workers => _interleaving.Workers;

    public override int Chunk => _interleaving.Chunk;

    protected Dice Dice { get; }

    /// <summary>How often a worker was given the turn.</summary>
    public long HandOvers { get; private set; }

    /// <summary>Whether the running batch was cancelled from outside.</summary>
    public bool HasCancelled { get; private set; }

    /// <summary>Begins a batch.</summary>
    /// <param name="source">What cancels it; <c>null</c> where nothing may.</param>
    public void BeginBatch(CancellationTokenSource? source)
    {
        _source = source;
        HasCancelled = false;
        _handOversBefore = HandOvers;
    }

    internal override void Play(ParallelRun run)
    {
        _later.IsPlayed = true;
        try
        {
            base.Play(run);
        }
        finally
        {
            _later.IsPlayed = false;
        }
    }

    /// <summary>Gives a worker the turn, or the outside, which it gets sooner or later as long as something is pending there.</summary>
    internal override bool AdvanceOne(ParallelRun run) => LetsHappen() || base.AdvanceOne(run);

    protected bool LetsHappen()
    {
        if (_later.Count == 0 || !Dice.OneIn(_happensIn))
            return false;
        _later.Happen(Dice);
        return true;
    }

    protected override bool InterruptsPlanner() => Reached() && _interleaving.Pattern switch
    {
        Pattern.PlannerAhead => false,
        Pattern.PlannerStarved => !Dice.OneIn(20),
        Pattern.Stretches => Dice.OneIn(8),
        _ => Dice.OneIn(3),
    };

    protected override bool InterruptsStep()
    {
        if (!Reached())
            return false;

        // Now and then a step is held up while everybody else does whatever can be done.
        if (_holdUp == 0 && Dice.OneIn(300))
            _holdUp = 60;
        if (_holdUp > 0)
        {
            _holdUp--;
            return true;
        }

        return _interleaving.Pattern switch
        {
            Pattern.Stretches => Dice.OneIn(8),
            Pattern.Nested => !Dice.OneIn(4),
            _ => Dice.OneIn(_interruptIn),
        };
    }

    protected override bool StopsPlanning() => _stops++ == _interleaving.StopAt;

    protected override int Choose(ulong idle)
    {
        if (++HandOvers - _handOversBefore > MostTurns)
            throw new InvalidOperationException("The workers wait for each other.");
        if (_interleaving.Pattern == Pattern.RoundRobin || _interruptions >= _interleaving.Interruptions)
            return InTurn(idle);

        // Whoever has claimed a unit must get to it once, whatever the pattern.
        if (_interleaving.Pattern == Pattern.Stretches && !Dice.OneIn(16))
            return First(idle);
        if (_interleaving.Pattern == Pattern.WorkerStarved && !Dice.OneIn(_starvedIn) && (idle & ~(1UL << _starved)) is not 0 and var others)
            return Any(others);
        return Any(idle);
    }

    private bool Reached()
    {
        if (_points++ == _interleaving.CancelAt && _source is not null)
        {
            HasCancelled = true;
            _source.Cancel();
        }

        return _interruptions++ < _interleaving.Interruptions;
    }

    private int InTurn(ulong idle)
    {
        do
            _turn = (_turn + 1) % Workers;
        while ((idle & (1UL << _turn)) == 0);
        return _turn;
    }

    private int First(ulong idle)
    {
        if (Dice.OneIn(20))
            _priorities[Dice.Next(0, Workers)] = Dice.NextSeed();
        var first = BitOperations.TrailingZeroCount(idle);
        for (var worker = first + 1; worker < Workers; worker++)
        {
            if ((idle & (1UL << worker)) != 0 && _priorities[worker] > _priorities[first])
                first = worker;
        }

        return first;
    }

    private int Any(ulong workers)
    {
        for (var place = Dice.Next(0, BitOperations.PopCount(workers)); place > 0; place--)
            workers &= workers - 1;
        return BitOperations.TrailingZeroCount(workers);
    }
}
