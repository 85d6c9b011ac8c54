using System.Text.Json;
using System.Text.Json.Serialization;

namespace Stepwright.Integration.Tests.Json;

/// <summary>System.Text.Json by reflection, told what the generator does by itself.</summary>
internal static class Reference
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        IncludeFields = true,
        Converters = { new JsonStringEnumConverter(), new SkuConverter(), new WeightConverter() },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    private sealed class SkuConverter : JsonConverter<Sku>
    {
        public override Sku Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Sku value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, Sku value, JsonSerializerOptions options) => writer.WritePropertyName(value.Value);

        public override Sku ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);
    }

    private sealed class WeightConverter : JsonConverter<Weight>
    {
        public override Weight Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(JsonSerializer.Deserialize<Half>(ref reader, options));

        public override void Write(Utf8JsonWriter writer, Weight value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value.Kilograms, options);
    }
}
