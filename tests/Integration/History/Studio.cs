using System.Text.Json.Serialization;

namespace Stepwright.Integration.Tests.History;

public readonly record struct ShapeId(int Value);

public readonly record struct LayerName(string Value);

/// <summary>A row with a nested value and one that JSON calls otherwise.</summary>
public record struct Shape(LayerName Layer, Point At, [property: JsonPropertyName("colour")] string? Color, double Angle);

public record struct Point(int X, int Y);

public record struct Layer(int Shapes, bool IsVisible);

public record struct View(int Zoom, Point Center);

/// <summary>What an editor works on.</summary>
[State]
public sealed partial class Studio
{
    public partial Table<ShapeId, Shape> Shapes { get; }

    public partial Table<LayerName, Layer> Layers { get; }

    public partial Cell<View> View { get; }

    public partial Accumulator<long> Edits { get; }

    [JsonIgnore]
    public partial Cell<View> Home { get; }

    [Invariant]
    static bool Bounded(in View view) => view.Zoom <= 400;
}

[Command<Studio>]
public readonly partial record struct Draw(ShapeId Id, LayerName Name, Point At, string? Color)
{
    [Step] void Add(out Shape shape) => shape = new Shape(Name, At, Color, 0);

    [Step] void Tally([Upsert] ref Layer layer) => layer = new Layer(layer.Shapes + 1, true);

    [Step] void Note(Accumulate<long> edits) => edits.Add(1);
}

/// <summary>Something was moved.</summary>
[Event<Studio>]
public readonly record struct Moved(ShapeId Id, Point By);

[Command<Studio>]
public readonly partial record struct Move(ShapeId Id, int X, int Y)
{
    [Step] void Tell(in StepContext context) => context.Emit(new Moved(Id, new Point(X, Y)));

    [Step] void Shift(ref Shape shape) => shape.At = new Point(shape.At.X + X, shape.At.Y + Y);

    [Step] void Note(Accumulate<long> edits) => edits.Add(1);
}

[Command<Studio>]
public readonly partial record struct Erase(ShapeId Id)
{
    [Step]
    void Remove([Delete] in Shape shape)
    {
    }

    [Step] void Note(Accumulate<long> edits) => edits.Add(1);
}

[Command<Studio>]
public readonly partial record struct Zoom(int To)
{
    [Step] void Set([From(nameof(Studio.View))] ref View view) => view.Zoom = To;
}

[Command<Studio>]
public readonly partial record struct SetHome(int Zoom)
{
    [Step] void Set([From(nameof(Studio.Home))] ref View view) => view.Zoom = Zoom;
}

[Executor<Studio>]
public sealed partial class StudioExecutor;
