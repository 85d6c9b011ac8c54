using System.Text.Json;

namespace Stepwright.JsonFuzzing;

/// <summary>The state as System.Text.Json knows it: tables are dictionaries, and <c>null</c> is none.</summary>
internal sealed class EverythingReference
{
    public Dictionary<Sku, Numbers> Numbers { get; set => field = NotNull(value); } = [];

    public Dictionary<int, Texts> Texts { get; set => field = NotNull(value); } = [];

    public Dictionary<Guid, Shapes> Shapes { get; set => field = NotNull(value); } = [];

    public Dictionary<Color, Marked> Marked { get; set => field = NotNull(value); } = [];

    public Dictionary<PlaceKey, Sparse> Sparse { get; set => field = NotNull(value); } = [];

    public Dictionary<DateTime, Renamed> Renamed { get; set => field = NotNull(value); } = [];

    public Dictionary<WeightKey, Required> Required { get; set => field = NotNull(value); } = [];

    public Strict Strict { get; set; }

    public Fixed Fixed { get; set; }

    public Nothing Nothing { get; set; }

    public Foreign Foreign { get; set; }

    public Sku Sku { get; set; }

    public long Sum { get; set; }

    public int Least { get; set; } = int.MaxValue;

    public static EverythingReference Of(Everything state) => new()
    {
        Numbers = state.Numbers.ToDictionary(),
        Texts = state.Texts.ToDictionary(),
        Shapes = state.Shapes.ToDictionary(),
        Marked = state.Marked.ToDictionary(),
        Sparse = state.Sparse.ToDictionary(row => new PlaceKey(row.Key), row => row.Value),
        Renamed = state.Renamed.ToDictionary(),
        Required = state.Required.ToDictionary(row => new WeightKey(row.Key), row => row.Value),
        Strict = state.Strict.Value,
        Fixed = state.Fixed.Value,
        Nothing = state.Nothing.Value,
        Foreign = state.Foreign.Value,
        Sku = state.Sku.Value,
        Sum = state.Sum.Value,
        Least = state.Least.Value,
    };

    private static T NotNull<T>(T? value)
        where T : class => value ?? throw new JsonException();
}
