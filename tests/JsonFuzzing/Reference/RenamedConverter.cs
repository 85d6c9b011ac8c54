using System.Text.Json;
using System.Text.Json.Serialization;

namespace Stepwright.JsonFuzzing;

/// <summary>A row with former names: they are further names of the same member.</summary>
internal sealed class RenamedConverter : JsonConverter<Renamed>
{
    public override Renamed Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
            throw new JsonException();
        var names = JsonSerializer.Deserialize<Names>(ref reader, options)!;
        if (!options.AllowDuplicateProperties && (names.Quantities > 1 || names.Texts > 1))
            throw new JsonException();
        return new Renamed(names.Quantity, names.Name!);
    }

    public override void Write(Utf8JsonWriter writer, Renamed value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber("quantity", value.Quantity);
        writer.WriteString("name", value.Name);
        writer.WriteEndObject();
    }

    private sealed class Names
    {
        [JsonIgnore]
        public int Quantities { get; private set; }

        [JsonIgnore]
        public int Texts { get; private set; }

        public int Quantity
        {
            get;
            set
            {
                field = value;
                Quantities++;
            }
        }

        public int Qty
        {
            set => Quantity = value;
        }

        public string? Name
        {
            get;
            set
            {
                field = value;
                Texts++;
            }
        }

        public string? Was
        {
            set => Name = value;
        }

        [JsonPropertyName("used to be")]
        public string? UsedToBe
        {
            set => Name = value;
        }
    }
}
