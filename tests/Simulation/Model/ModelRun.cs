namespace Stepwright.Simulation;

/// <summary>One command on the model. What is kept of it if it fails is a copy from before it, or from after a completed step.</summary>
internal sealed class ModelRun(ModelWorld world)
{
    private readonly List<(string Table, Id Key)> _reserved = [];
    private ModelWorld _kept = world.Copy();
    private bool _keepsSteps;

    public ModelWorld World { get; } = world;

    public bool IsCancellable { get; init; }

    public bool IsCancelled { get; set; }

    public ModelStep Step(string name, string? table = null, object? key = null) => new(World, name, table, key);

    public void ReserveLeft(Id key)
    {
        if (World.Left.Reserve(key))
            _reserved.Add((nameof(World.Left), key));
    }

    public void ReserveRight(Id key)
    {
        if (World.Right.Reserve(key))
            _reserved.Add((nameof(World.Right), key));
    }

    /// <summary>Ends a step that is kept whatever comes.</summary>
    public void Keep()
    {
        _kept = World.Copy();
        _keepsSteps = true;
    }

    public ModelWorld Kept()
    {
        if (!_keepsSteps)
            return _kept;
        foreach (var (table, key) in Enumerable.Reverse(_reserved))
            (table == nameof(World.Left) ? _kept.Left : _kept.Right).ReleaseIfUnfilled(key);
        return _kept;
    }
}
