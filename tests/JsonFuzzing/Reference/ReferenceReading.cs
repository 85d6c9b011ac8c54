using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Stepwright.JsonFuzzing;

/// <summary>System.Text.Json by reflection: reads what generated code reads, and prints what either read, so that it can be compared.</summary>
internal static class ReferenceReading
{
    private static readonly JsonConverter[] Converters = [new RenamedConverter(), new PlaceKeyConverter(), new WeightKeyConverter(), .. IntendedDifferences.Converters];

    private static readonly JsonSerializerOptions[] ByHandling = [.. Enumerable.Range(0, 16).Select(handling => For((Handling)handling, NewOptions()))];

    /// <summary>Where JsonReadOptions say how to read, which other resolvers do not know.</summary>
    private static readonly JsonSerializerOptions[] DirectByHandling = [.. Enumerable.Range(0, 16).Select(handling => For((Handling)handling, With(NewOptions(), IntendedDifferences.ForeignConverters)))];

    private static readonly JsonSerializerOptions[] GeneratedByHandling = [.. Enumerable.Range(0, 16).Select(handling => For((Handling)handling, new JsonSerializerOptions(EverythingJson.Options)))];

    /// <summary>For comparisons: also what no JSON can stand for.</summary>
    private static readonly JsonSerializerOptions Printing = With(
        new JsonSerializerOptions(Integration.Tests.Json.Reference.Options) { Converters = { new RenamedConverter(), new PlaceKeyConverter(), new WeightKeyConverter() }, MaxDepth = 1000, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals },
        new UndefinedElementConverter(),
        new DefaultArrayConverter());

    /// <summary>Options for what is plugged in.</summary>
    public static JsonSerializerOptions Options(Handling handling) => ByHandling[(int)handling];

    /// <summary>Options for what is read directly.</summary>
    public static JsonSerializerOptions DirectOptions(Handling handling) => DirectByHandling[(int)handling];

    /// <summary>Options with generated code at the head of their chain, and with reflection behind it.</summary>
    public static JsonSerializerOptions GeneratedOptions(Handling handling) => GeneratedByHandling[(int)handling];

    public static string Print<T>(T value) => JsonSerializer.Serialize(value, Printing);

    /// <summary>Whether an exception of the reference refuses a document: its own, and what <see cref="HexConverter"/> throws, a converter of the types under test.</summary>
    public static bool Refuses(Exception exception) =>
        exception is JsonException ||
        (exception is FormatException or ArgumentException or OverflowException or InvalidOperationException && exception.StackTrace!.Contains(nameof(HexConverter), StringComparison.Ordinal));

    private static JsonSerializerOptions For(Handling handling, JsonSerializerOptions options)
    {
        if (handling.HasFlag(Handling.RejectUnknown))
            options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = !handling.HasFlag(Handling.RejectDuplicates);
        options.AllowTrailingCommas = handling.HasFlag(Handling.Lenient);
        options.ReadCommentHandling = handling.HasFlag(Handling.Lenient) ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow;
        return options;
    }

    private static JsonSerializerOptions NewOptions() => With(
        new JsonSerializerOptions(Integration.Tests.Json.Reference.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { IntendedDifferences.KnowMembers } } },
        Converters);

    private static JsonSerializerOptions With(JsonSerializerOptions options, params ReadOnlySpan<JsonConverter> converters)
    {
        foreach (var converter in converters)
            options.Converters.Add(converter);
        return options;
    }

    private sealed class UndefinedElementConverter : JsonConverter<JsonElement>
    {
        public override JsonElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options)
        {
            if (value.ValueKind == JsonValueKind.Undefined)
            {
                writer.WriteStringValue("undefined");
                return;
            }

            // Its tokens as they stand there: it may hold what cannot be written again, such as half of a surrogate pair.
            var text = JsonMarshal.GetRawUtf8Value(value).ToArray();
            writer.WriteStringValue(string.Join(' ', Token.Of(text).Select(token => Encoding.Latin1.GetString(text, token.Start, token.End - token.Start))));
        }
    }

    private sealed class DefaultArrayConverter : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

        public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

        private sealed class Of<T> : JsonConverter<ImmutableArray<T>>
        {
            public override ImmutableArray<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

            public override void Write(Utf8JsonWriter writer, ImmutableArray<T> value, JsonSerializerOptions options)
            {
                if (value.IsDefault)
                    writer.WriteStringValue("default");
                else
                    JsonSerializer.Serialize(writer, value.AsMemory().ToArray(), options);
            }
        }
    }
}
