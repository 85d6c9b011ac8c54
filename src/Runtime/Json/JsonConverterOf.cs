using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Stepwright.Contract;

/// <summary>Lets System.Text.Json write and read a type by its codec, as the caller's options say.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="codec">Its codec.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonConverterOf<T>(JsonCodec<T> codec) : JsonConverter<T>
{
    /// <summary>A codec knows <c>null</c>.</summary>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var output = JsonOutput.Take();
        var buffer = new JsonBuffer(output, options);
        codec.Write(ref buffer, in value);
        buffer.Flush();
        RawJson.Write(output.WrittenMemory, writer);
        output.Return();
    }

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = JsonReadSettings.Of(options, reader.CurrentState.Options.MaxDepth - reader.CurrentDepth);
        if (reader.HasValueSequence || reader.Position.GetObject() is not null || MayHoldMoreThanJson(reader.CurrentState.Options))
            return ReadApart(ref reader, settings, options);

        ref var first = ref MemoryMarshal.GetReference(reader.ValueSpan);
        if (reader.TokenType == JsonTokenType.String)
            first = ref Unsafe.Subtract(ref first, 1);
        var before = reader;

        // The serializer calls a converter when it has all of a value.
        reader.TrySkip();
        var source = new JsonSource(MemoryMarshal.CreateReadOnlySpan(in first, (int)(reader.BytesConsumed - before.TokenStartIndex)), settings, options);
        try
        {
            codec.Read(ref source, out var value);
            source.End();
            return value;
        }
        catch (JsonException exception)
        {
            // The serializer tells the reader's place.
            var place = before.TokenStartIndex + source.Position;
            reader = before;
            while (reader.BytesConsumed <= place && reader.Read())
            {
            }

            throw WithoutPlace(exception);
        }
    }

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, [DisallowNull] T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var output = JsonOutput.Take();
        var buffer = new JsonBuffer(output, options);
        codec.WriteKey(ref buffer, in value);
        buffer.Flush();
        var name = new Utf8JsonReader(output.Written);
        name.Read();
        writer.WritePropertyName(name.GetString()!);
        output.Return();
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var source = JsonSource.OfName(reader.GetString()!);
        codec.ReadKey(ref source, out var value);
        return value;
    }

    /// <summary>Reads a value that lies in several pieces of memory, or with comments and commas that the source does not know, from a copy.</summary>
    private T ReadApart(ref Utf8JsonReader reader, JsonReadOptions settings, JsonSerializerOptions options)
    {
        var output = JsonOutput.Take();
        JsonTokenCopy.Take(ref reader, output);
        var source = new JsonSource(output.Written, settings, options);
        T value;
        try
        {
            codec.Read(ref source, out value);
        }
        catch (JsonException exception)
        {
            throw WithoutPlace(exception);
        }

        output.Return();
        return value;
    }

    /// <summary>Comments and commas before the end, which the source does not know.</summary>
    private static bool MayHoldMoreThanJson(JsonReaderOptions options) =>
        options.AllowTrailingCommas || options.CommentHandling != JsonCommentHandling.Disallow;

    /// <summary>The same for the serializer to complete: it knows the way to the value.</summary>
    private static JsonException WithoutPlace(JsonException exception) =>
        new($"{JsonFault.MessageOf(exception)} In the value of type {typeof(T)} it is {exception.Path}.", exception);
}
