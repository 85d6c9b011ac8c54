using System.Numerics;

namespace Stepwright.Simulation;

/// <summary>Plays workers as an interleaving says; it cancels the batch where that says so.</summary>
internal sealed class PlayedSchedule : Schedule
{
    private readonly Interleaving _interleaving;
    private readonly Dice _dice;
    private readonly int _starved;
    private readonly int _interruptIn;
    private readonly ulong[] _priorities;
    private int _interruptions;
    private int _points;
    private int _stops;
    private int _turn;

    public PlayedSchedule(Interleaving interleaving)
    {
        _interleaving = interleaving;
        _dice = new Dice(interleaving.Seed);
        _starved = _dice.Next(0, interleaving.Workers);
        _interruptIn = _dice.Of([2, 2, 4, 16]);
        _priorities = new ulong[interleaving.Workers];
        foreach (ref var priority in _priorities.AsSpan())
            priority = _dice.NextSeed();
    }

    public override int Workers => _interleaving.Workers;

    public override int Chunk => _interleaving.Chunk;

    /// <summary>How often a worker was given the turn.</summary>
    public long HandOvers { get; private set; }

    /// <summary>What cancels the running batch; <c>null</c> where nothing may.</summary>
    public CancellationTokenSource? Source { get; set; }

    /// <summary>Whether the running batch was cancelled from outside.</summary>
    public bool HasCancelled { get; set; }

    protected override bool InterruptsPlanner() => Reached() && _interleaving.Pattern switch
    {
        Pattern.PlannerAhead => false,
        Pattern.PlannerStarved => !_dice.OneIn(20),
        Pattern.Stretches => _dice.OneIn(8),
        _ => _dice.OneIn(3),
    };

    protected override bool InterruptsStep() => Reached() && _interleaving.Pattern switch
    {
        Pattern.Stretches => _dice.OneIn(8),
        Pattern.Nested => !_dice.OneIn(4),
        _ => _dice.OneIn(_interruptIn),
    };

    protected override bool StopsPlanning() => _stops++ == _interleaving.StopAt;

    protected override int Choose(ulong idle)
    {
        HandOvers++;
        if (_interleaving.Pattern == Pattern.RoundRobin || _interruptions >= _interleaving.Interruptions)
            return InTurn(idle);

        // Whoever has claimed a unit must get to it once, whatever the pattern.
        if (_interleaving.Pattern == Pattern.Stretches && !_dice.OneIn(16))
            return First(idle);
        if (_interleaving.Pattern == Pattern.WorkerStarved && !_dice.OneIn(30) && (idle & ~(1UL << _starved)) is not 0 and var others)
            return Any(others);
        return Any(idle);
    }

    private bool Reached()
    {
        if (_points++ == _interleaving.CancelAt && Source is not null)
        {
            HasCancelled = true;
            Source.Cancel();
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
        if (_dice.OneIn(20))
            _priorities[_dice.Next(0, Workers)] = _dice.NextSeed();
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
        for (var place = _dice.Next(0, BitOperations.PopCount(workers)); place > 0; place--)
            workers &= workers - 1;
        return BitOperations.TrailingZeroCount(workers);
    }
}
