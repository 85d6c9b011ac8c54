using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Stepwright.JsonFuzzing;

/// <summary>The name of a command: none but its own, or a former one.</summary>
internal abstract class CommandNameConverter(params string[] names) : JsonConverter<string>
{
    public override bool HandleNull => true;

    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.GetString() is { } name && names.Contains(name) ? name : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(names[0]);
}

internal sealed class PutNumbersName() : CommandNameConverter("PutNumbers");

internal sealed class MarkName() : CommandNameConverter("Mark");

internal sealed class ClearName() : CommandNameConverter("Clear", "Reset");

internal interface ICommandReference<TCommand>
{
    TCommand Command { get; }

    bool HasDuplicates => false;
}

internal record struct PutNumbersReference : ICommandReference<PutNumbers>
{
    [JsonPropertyName("$command"), JsonConverter(typeof(PutNumbersName))]
    public string? Name { get; set; }

    public Sku Sku { get; set; }

    public Numbers Numbers { get; set; }

    readonly PutNumbers ICommandReference<PutNumbers>.Command => new(Sku, Numbers);
}

internal sealed class MarkReference : ICommandReference<Mark>
{
    private int _comments;

    [JsonPropertyName("$command"), JsonConverter(typeof(MarkName))]
    public string? Name { get; set; }

    public Color Color { get; set; }

    public ImmutableArray<Place> Places { get; set; }

    public string? Comment
    {
        get;
        set
        {
            field = value;
            _comments++;
        }
    }

    public string? Note
    {
        set => Comment = value;
    }

    Mark ICommandReference<Mark>.Command => new(Color, Places, Comment);

    /// <summary>A former name is the same member by another name.</summary>
    bool ICommandReference<Mark>.HasDuplicates => _comments > 1;
}

internal record struct ClearReference : ICommandReference<Clear>
{
    [JsonPropertyName("$command"), JsonConverter(typeof(ClearName))]
    public string? Name { get; set; }

    readonly Clear ICommandReference<Clear>.Command => default;
}
