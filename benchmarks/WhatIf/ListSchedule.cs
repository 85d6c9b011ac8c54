using Stepwright.Benchmarks.Planning;

namespace Stepwright.Benchmarks.WhatIf;

/// <summary>
/// Simulates how a number of workers run a plan: list scheduling, as the runtime does it. The first worker plans, publishing units
/// as it goes, and then joins the others. Each claims units in batch order, a few at a time, runs those that are ready, and leaves the others to
/// whoever comes by when they are.
/// </summary>
/// <remarks>
/// What it leaves out: that more cores slow each other down in the caches and in the counters that they share, and the time that a
/// worker takes to wake up.
/// </remarks>
internal sealed class ListSchedule
{
    // As the runtime does it, see Planner, Pace and WorkerRun.
    private const int PublishedAtOnce = 16;
    private const double NanosecondsOfChunk = 4_000;
    private const int LargestChunk = 32;
    private const int BlockedToTry = 2;

    private readonly MeasuredPlan _plan;
    private readonly int _workers;
    private readonly int _chunk;
    private readonly int[] _waitsFor;
    private readonly List<int>[] _followers;
    private readonly List<int>[] _followersOfAll;
    private readonly bool[] _isDone;
    private readonly LinkedList<int> _blocked = [];
    private readonly SortedSet<int> _readyBlocked = [];
    private readonly LinkedListNode<int>?[] _blockedAt;
    private readonly int[] _places;
    private readonly List<int> _unitAtPlace = [];
    private readonly Stack<int> _idle = [];
    private readonly (int Next, int End)[] _claims;
    private readonly PriorityQueue<Event, (double Time, int Order)> _events = new();
    private int _order;
    private int _planned;
    private int _claimed;
    private int _doneFromFirst;

    private ListSchedule(MeasuredPlan plan, int workers)
    {
        _plan = plan;
        _workers = workers;
        _chunk = (int)Math.Clamp(NanosecondsOfChunk * plan.Units / plan.TotalCost, 1, LargestChunk);
        _waitsFor = new int[plan.Units];
        _followers = Lists(plan.Units);
        _followersOfAll = Lists(plan.Units + 1);
        _isDone = new bool[plan.Units];
        _blockedAt = new LinkedListNode<int>?[plan.Units];
        _places = new int[plan.Units];
        _claims = new (int, int)[workers];
        for (var unit = 0; unit < plan.Units; unit++)
        {
            foreach (var predecessor in plan.PredecessorsOf(unit))
                _followers[predecessor].Add(unit);
            _waitsFor[unit] = plan.PredecessorsOf(unit).Length;
            if (plan.AfterOf(unit) is var after and > 0)
            {
                _followersOfAll[after].Add(unit);
                _waitsFor[unit]++;
            }
        }
    }

    /// <summary>The nanoseconds from the beginning of planning to the end of the last unit.</summary>
    public static double TimeOf(MeasuredPlan plan, int workers) => new ListSchedule(plan, workers).Play();

    private static List<int>[] Lists(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<int>(0))];

    private double Play()
    {
        var atOnce = _plan.Units <= 16 * PublishedAtOnce ? 1 : PublishedAtOnce;
        for (var count = atOnce; count < _plan.Units; count += atOnce)
            Add(count * _plan.PlanningOfUnit, new Event(EventKind.Published, count));
        var planning = _plan.Units * _plan.PlanningOfUnit;
        Add(planning, new Event(EventKind.Published, _plan.Units));
        Add(planning, new Event(EventKind.Free, 0));
        for (var worker = 1; worker < _workers; worker++)
            _idle.Push(worker);

        var now = 0.0;
        var done = 0;
        while (_events.TryDequeue(out var what, out var priority))
        {
            now = priority.Time;
            switch (what.Kind)
            {
                case EventKind.Published:
                    _planned = what.Number;
                    break;
                case EventKind.Ended:
                    End(what.Number);
                    done++;
                    break;
                default:
                    GoOn(what.Number, now);
                    break;
            }

            while (_idle.Count > 0 && (_readyBlocked.Count > 0 || _claimed < _planned))
                GoOn(_idle.Pop(), now);
        }

        if (done != _plan.Units)
            throw new InvalidOperationException($"{_plan.Units - done} of {_plan.Units} units wait for each other.");
        return now;
    }

    private void Add(double time, Event what) => _events.Enqueue(what, (time, _order++));

    private void End(int unit)
    {
        _isDone[unit] = true;
        Release(_followers[unit]);
        while (_doneFromFirst < _isDone.Length && _isDone[_doneFromFirst])
            Release(_followersOfAll[++_doneFromFirst]);
    }

    private void Release(List<int> followers)
    {
        foreach (var follower in followers)
        {
            if (--_waitsFor[follower] == 0 && _blockedAt[follower] is not null)
                _readyBlocked.Add(_places[follower]);
        }
    }

    private void GoOn(int worker, double now)
    {
        if (TryNext(ref _claims[worker], out var unit))
        {
            var end = now + _plan.TimeOf(unit);
            Add(end, new Event(EventKind.Ended, unit));
            Add(end, new Event(EventKind.Free, worker));
        }
        else
        {
            _idle.Push(worker);
        }
    }

    private bool TryNext(ref (int Next, int End) claim, out int unit)
    {
        while (true)
        {
            if (TryFirstBlocked(out unit))
                return true;
            while (claim.Next < claim.End)
            {
                unit = claim.Next++;
                if (_waitsFor[unit] == 0)
                    return true;
                Leave(unit);
            }

            var available = _planned - _claimed;
            if (available == 0)
                return TryAnyBlocked(out unit);
            var count = Math.Clamp(available / (2 * _workers), 1, _chunk);
            claim = (_claimed, _claimed + count);
            _claimed += count;
        }
    }

    private void Leave(int unit)
    {
        _places[unit] = _unitAtPlace.Count;
        _unitAtPlace.Add(unit);
        _blockedAt[unit] = _blocked.AddLast(unit);
    }

    private bool TryFirstBlocked(out int unit)
    {
        var node = _blocked.First;
        for (var tried = 0; tried < BlockedToTry && node is not null; tried++, node = node.Next)
        {
            unit = node.Value;
            if (_waitsFor[unit] > 0)
                continue;
            Take(unit);
            return true;
        }

        unit = 0;
        return false;
    }

    private bool TryAnyBlocked(out int unit)
    {
        unit = 0;
        if (_readyBlocked.Count == 0)
            return false;
        unit = _unitAtPlace[_readyBlocked.Min];
        Take(unit);
        return true;
    }

    private void Take(int unit)
    {
        _readyBlocked.Remove(_places[unit]);
        _blocked.Remove(_blockedAt[unit]!);
        _blockedAt[unit] = null;
    }

    private enum EventKind
    {
        Published,
        Ended,
        Free,
    }

    /// <summary>Something that happens: a number of units is published, a unit ends, a worker is free.</summary>
    private readonly record struct Event(EventKind Kind, int Number);
}
