using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Stepwright.JsonFuzzing;

/// <summary>Has System.Text.Json read as generated code does where that is meant to differ, and nowhere else; docs/json.md lists what is here.</summary>
internal static class IntendedDifferences
{
    /// <summary>An immutable array that there is none of is written as <c>null</c>, and so read.</summary>
    public static JsonConverter[] Converters { get; } = [new NullArrayConverter()];

    /// <summary>Duplicates that are rejected are those of generated code; what another resolver reads, it reads as its options say.</summary>
    public static JsonConverter[] ForeignConverters { get; } = [new ForeignMapConverter()];

    /// <summary>
    /// A member that is always ignored is none, and so rejected where unknown ones are. A member that is only written is one, and so rejected
    /// where it stands twice and that is not allowed: System.Text.Json does so only where a constructor makes the value.
    /// </summary>
    public static void KnowMembers(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            var property = type.Properties[i];
            if (property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: true) is [JsonIgnoreAttribute { Condition: JsonIgnoreCondition.Always }])
            {
                type.Properties.RemoveAt(i);
            }
            else if (type.Type == typeof(Marked) && property.Set is null)
            {
                property.CustomConverter = new SkippingConverter();
                property.Set = static (_, _) => { };
            }
        }
    }

    /// <summary>Text that is not UTF-8 is refused in strings and names that are skipped, too.</summary>
    public static void RequireUtf8(ReadOnlySpan<byte> document)
    {
        if (Utf8.IsValid(document))
            return;
        var reader = new Utf8JsonReader(document, new JsonReaderOptions { AllowMultipleValues = true, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !Utf8.IsValid(reader.ValueSpan))
                throw new JsonException();
        }
    }

    private sealed class SkippingConverter : JsonConverter<int>
    {
        public override bool HandleNull => true;

        public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            reader.Skip();
            return 0;
        }

        public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => throw new NotSupportedException();
    }

    private sealed class NullArrayConverter : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

        public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

        private sealed class Of<T> : JsonConverter<ImmutableArray<T>>
        {
            public override ImmutableArray<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
                JsonSerializer.Deserialize<T[]>(ref reader, options) is { } elements ? [.. elements] : default;

            public override void Write(Utf8JsonWriter writer, ImmutableArray<T> value, JsonSerializerOptions options) => throw new NotSupportedException();
        }
    }

    private sealed class ForeignMapConverter : JsonConverter<ImmutableDictionary<string, int>>
    {
        public override ImmutableDictionary<string, int>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<ImmutableDictionary<string, int>>(ref reader, Integration.Tests.Json.Reference.Options);

        public override void Write(Utf8JsonWriter writer, ImmutableDictionary<string, int> value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}
