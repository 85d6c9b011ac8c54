namespace Stepwright.Integration.Tests.SerialEquivalence;

/// <summary>The whole state, and the events so far: small enough to be copied before every command.</summary>
internal sealed class ModelWorld
{
    public ModelTable<Id, Coin> Left { get; private init; } = new();

    public ModelTable<Id, Coin> Right { get; private init; } = new();

    public ModelTable<Name, Label> Labels { get; private init; } = new();

    public Sum Sum { get; set; }

    public long Added { get; set; }

    public int Highest { get; set; } = int.MinValue;

    public List<object> Events { get; private init; } = [];

    public ModelWorld Copy() => new()
    {
        Left = Left.Copy(),
        Right = Right.Copy(),
        Labels = Labels.Copy(),
        Sum = Sum,
        Added = Added,
        Highest = Highest,
        Events = [.. Events],
    };

    public ModelWorld BeginBatch()
    {
        var begun = Copy();
        begun.Events.Clear();
        return begun;
    }

    public void EndBatch()
    {
        Left.EndBatch();
        Right.EndBatch();
        Labels.EndBatch();
    }
}
