namespace Stepwright.Simulation;

/// <summary>
/// Takes snapshots of a world between batches, with a copy of everything beside each, and looks in the midst of batches and after them
/// whether they still say the same.
/// </summary>
internal sealed class SnapshotWatch
{
    private const int MostAlive = 4;

    // How many points of a batch there are for every look at the newest snapshot.
    private const int Stride = 7;

    private readonly World _world;
    private readonly Dice _dice;
    private readonly List<WatchedSnapshot> _alive = [];
    private string? _difference;
    private int _reached;

    public SnapshotWatch(World world, ulong seed)
    {
        _world = world;
        _dice = new Dice(seed);
    }

    /// <summary>Takes a snapshot, or disposes one, or both, or nothing.</summary>
    /// <returns>Whether one is alive.</returns>
    public bool BeginBatch()
    {
        if (_alive.Count > 0 && (_alive.Count == MostAlive || _dice.OneIn(3)))
        {
            var ended = _dice.Next(0, _alive.Count);
            _alive[ended].Snapshot.Dispose();
            _alive.RemoveAt(ended);
        }

        if (_dice.OneIn(2))
            _alive.Add(new WatchedSnapshot(_world));
        return _alive.Count > 0;
    }

    /// <summary>For points in the midst of a batch, on any thread.</summary>
    public void Reach()
    {
        if (Interlocked.Increment(ref _reached) % Stride == 0 && _alive.Count > 0)
            Note(_alive[^1].Difference());
    }

    /// <summary>What was not as it ought to be; <c>null</c> where all was.</summary>
    public string? EndBatch()
    {
        for (var i = 0; i < _alive.Count; i++)
        {
            Note(_alive[i].Difference());
            if (i > 0)
                Note(_alive[i].DifferenceFrom(_alive[i - 1]));
        }

        return _difference;
    }

    private void Note(string? difference)
    {
        if (difference is not null)
            Interlocked.CompareExchange(ref _difference, $"snapshot: {difference}", null);
    }
}
