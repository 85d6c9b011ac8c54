using Stepwright.Contract;

namespace Stepwright.Runtime.Tests.Json;

/// <summary>A batch as the generator writes one, of two kinds of commands that are data only.</summary>
internal sealed class PartBatch : Batch
{
    private static readonly WeightCodec WeightCodec = new();

    private readonly Lane<Part> _parts;
    private readonly Lane<Weight> _weights;

    public PartBatch()
    {
        _parts = AddLane<Lane<Part>>();
        _weights = AddLane<Lane<Weight>>();
    }

    /// <summary>The commands in their order, as text.</summary>
    public IEnumerable<string> Commands => Enumerable.Range(0, Count).Select(place => EntryArray[place] switch
    {
        (0, var index) => $"part {_parts[index].Id} {_parts[index].Name}".TrimEnd(),
        (_, var index) => $"weight {_weights[index].Kilograms}",
    });

    public int PartsInLane => _parts.Count;

    public void Add(in Part part) => Append(0, _parts, in part);

    protected override void AddJsonCommand(ref JsonSource source)
    {
        var name = source.PeekCommand();
        if (name.SequenceEqual("Part"u8))
        {
            PartCodec.Instance.Read(ref source, out var part);
            Append(0, _parts, in part);
        }
        else if (name.SequenceEqual("Weight"u8))
        {
            WeightCodec.Read(ref source, out var weight);
            Append(1, _weights, in weight);
        }
        else
        {
            source.FailCommand(name);
        }
    }
}
