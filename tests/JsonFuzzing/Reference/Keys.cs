using System.Text.Json;
using System.Text.Json.Serialization;

namespace Stepwright.JsonFuzzing;

/// <summary>A key of several members, whose JSON is the name; System.Text.Json has no such keys.</summary>
internal readonly record struct PlaceKey(Place Place);

/// <summary>A key that is its only member.</summary>
internal readonly record struct WeightKey(Weight Weight);

internal sealed class PlaceKeyConverter : JsonConverter<PlaceKey>
{
    public override PlaceKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, PlaceKey value, JsonSerializerOptions options) => throw new NotSupportedException();

    public override PlaceKey ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(JsonSerializer.Deserialize<Place>(reader.GetString()!, options));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, PlaceKey value, JsonSerializerOptions options) => writer.WritePropertyName(JsonSerializer.Serialize(value.Place, options));
}

internal sealed class WeightKeyConverter : JsonConverter<WeightKey>
{
    public override WeightKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, WeightKey value, JsonSerializerOptions options) => throw new NotSupportedException();

    public override WeightKey ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(new(Of(options).ReadAsPropertyName(ref reader, typeof(Half), options)));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, WeightKey value, JsonSerializerOptions options) => Of(options).WriteAsPropertyName(writer, value.Weight.Kilograms, options);

    private static JsonConverter<Half> Of(JsonSerializerOptions options) => (JsonConverter<Half>)options.GetConverter(typeof(Half));
}
