namespace Stepwright.Simulation;

/// <summary>The whole state, and the events so far: small enough to be copied before every command.</summary>
internal sealed class ModelWorld
{
    public ModelTable<Id, Coin> Left { get; private init; } = new();

    public ModelTable<Id, Coin> Right { get; private init; } = new();

    public ModelTable<Name, Label> Labels { get; private init; } = new();

    public ModelTable<SlipId, Slip> Slips { get; private init; } = new();

    /// <summary>The number that is drawn next.</summary>
    public int NextSlip { get; set; } = 1;

    public Sum Sum { get; set; }

    public long Added { get; set; }

    public int Highest { get; set; } = int.MinValue;

    public List<object> Events { get; private init; } = [];

    /// <summary>What is held outside, by the number of the request: it is taken back with all else.</summary>
    public SortedDictionary<int, int> Held { get; private init; } = [];

    public ModelWorld Copy() => new()
    {
        Left = Left.Copy(),
        Right = Right.Copy(),
        Labels = Labels.Copy(),
        Slips = Slips.Copy(),
        NextSlip = NextSlip,
        Sum = Sum,
        Added = Added,
        Highest = Highest,
        Events = [.. Events],
        Held = new(Held),
    };

    public void Load(Scenario scenario)
    {
        foreach (var row in scenario.Rows)
        {
            var table = row.IsLeft ? Left : Right;
            if (table.Contains(row.Id))
                continue;
            table.Reserve(row.Id);
            table.Create(row.Id, row.Coin);
        }

        foreach (var row in scenario.Rows.Where(row => row.IsRemoved))
        {
            var table = row.IsLeft ? Left : Right;
            table.Delete(row.Id);
            table.EndBatch();
        }

        Sum = new Sum(scenario.Total, 0);
    }

    public ModelWorld BeginBatch()
    {
        var begun = Copy();
        begun.Events.Clear();
        begun.Held.Clear();
        return begun;
    }

    public void EndBatch()
    {
        Left.EndBatch();
        Right.EndBatch();
        Labels.EndBatch();
        Slips.EndBatch();
    }
}
