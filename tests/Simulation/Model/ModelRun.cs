namespace Stepwright.Simulation;

/// <summary>One command on the model. What is kept of it if it fails is a copy from before it, or from after a completed step.</summary>
internal sealed class ModelRun(ModelWorld world)
{
    private readonly List<Action<ModelWorld>> _releases = [];
    private readonly List<Request> _effects = [];
    private int _keptEffects;
    private ModelWorld _kept = world.Copy();

    public ModelWorld World { get; } = world;

    public bool IsCancellable { get; init; }

    public bool IsCancelled { get; set; }

    /// <summary>Whether steps of it stand even if it fails.</summary>
    public bool KeepsSteps { get; private set; }

    /// <summary>The effects outside that are to be taken back if the command is undone with its group.</summary>
    public IReadOnlyList<Request> Effects => _effects;

    /// <summary>Those that are to be taken back if it fails.</summary>
    public IEnumerable<Request> UnkeptEffects => _effects.Skip(_keptEffects);

    public ModelStep Step(string name, string? table = null, object? key = null) => new(World, name, table, key);

    public void ReserveLeft(Id key)
    {
        if (World.Left.Reserve(key))
            _releases.Add(kept => kept.Left.ReleaseIfUnfilled(key));
    }

    public void ReserveRight(Id key)
    {
        if (World.Right.Reserve(key))
            _releases.Add(kept => kept.Right.ReleaseIfUnfilled(key));
    }

    public void ReserveSlip(SlipId key)
    {
        if (World.Slips.Reserve(key))
            _releases.Add(kept => kept.Slips.ReleaseIfUnfilled(key));
    }

    /// <summary>Draws a number, and reserves the row of that key.</summary>
    public SlipId DrawSlip()
    {
        var drawn = new SlipId(World.NextSlip++);
        ReserveSlip(drawn);
        return drawn;
    }

    /// <summary>Asks the outside to hold an amount, until it answers for good or was asked often enough.</summary>
    /// <param name="step">The step that asks.</param>
    /// <param name="request">The request.</param>
    /// <param name="amount">The amount.</param>
    /// <param name="attempts">How often it asks at most.</param>
    /// <param name="undoesInDoubt">Whether what throws is taken back too.</param>
    /// <returns>The receipt.</returns>
    public int Charge(ModelStep step, Request request, int amount, int attempts = 1, bool undoesInDoubt = false)
    {
        var isGranted = request.Trouble == Trouble.None || (request.Trouble != Trouble.Declined && request.Times < attempts);
        var isInDoubt = request.Trouble is Trouble.Throws or Trouble.ThrowsAfter && request.Times > 0;
        if (isGranted || (isInDoubt && undoesInDoubt))
            _effects.Add(request);
        if (isGranted || (isInDoubt && request.Trouble == Trouble.ThrowsAfter))
            World.Held.Add(request.Number, amount);
        if (!isGranted)
            step.Fail(request.Trouble switch { Trouble.Declined => OutsideCodes.Declined, Trouble.Busy => OutsideCodes.Busy, _ => "exception" });
        return amount + request.Number;
    }

    /// <summary>Ends a step that is kept whatever comes.</summary>
    public void Keep()
    {
        _kept = World.Copy();
        KeepsSteps = true;
        _keptEffects = _effects.Count;
    }

    public ModelWorld Kept()
    {
        if (!KeepsSteps)
            return _kept;
        foreach (var release in Enumerable.Reverse(_releases))
            release(_kept);

        // What was drawn for steps that are not kept is kept all the same.
        _kept.NextSlip = World.NextSlip;
        return _kept;
    }
}
