namespace Stepwright.Simulation;

/// <summary>The rules that the runtime keeps for every step, on the model.</summary>
/// <param name="World">The state.</param>
/// <param name="Name">The step.</param>
/// <param name="Table">The table or cell of the row that its failures name.</param>
/// <param name="Key">That row's key.</param>
internal sealed record ModelStep(ModelWorld World, string Name, string? Table = null, object? Key = null)
{
    public void Fail(string code) => throw new ModelFailure(code, Name, Table, Key);

    /// <summary>Two parameters meet in a row that is there.</summary>
    public void NeedDistinct(string table, Id first, Id second)
    {
        if (first == second && TableOf(table).Contains(first))
            throw new ModelFailure("same-row", Name, table, second);
    }

    public void Need(string table, Id key)
    {
        if (!TableOf(table).Contains(key))
            throw new ModelFailure("missing-row", Name, table, key);
    }

    public void NeedMissing(string table, Id key)
    {
        if (TableOf(table).Contains(key))
            throw new ModelFailure("row-exists", Name, table, key);
    }

    public void NeedSlip(SlipId key)
    {
        if (!World.Slips.Contains(key))
            throw new ModelFailure("missing-row", Name, nameof(World.Slips), key);
    }

    public void NeedNoSlip(SlipId key)
    {
        if (World.Slips.Contains(key))
            throw new ModelFailure("row-exists", Name, nameof(World.Slips), key);
    }

    public void Strike(Fault fault, int step)
    {
        if (fault.Kind == FaultKind.None || fault.Step != step)
            return;
        Fail(fault.Kind == FaultKind.Result ? Fault.Code : "exception");
    }

    public void HoldInvariant(string table, Id key)
    {
        if (TableOf(table)[key].Value < 0)
            throw new ModelFailure("invariant", Name, table, key);
    }

    public void HoldSumInvariant()
    {
        if (World.Sum.Total > WorldLimits.Total)
            throw new ModelFailure("invariant", Name, nameof(World.Sum), null);
    }

    private ModelTable<Id, Coin> TableOf(string table) => table == nameof(World.Left) ? World.Left : World.Right;
}
