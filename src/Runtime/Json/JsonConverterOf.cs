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
        JsonTokens.Write(output.Written, writer);
        output.Return();
    }

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = JsonReadSettings.Of(options, reader.CurrentState.Options.MaxDepth - reader.CurrentDepth);
        T value;
        if (reader.HasValueSequence || reader.Position.GetObject() is not null || MayHoldMoreThanJson(reader.CurrentState.Options))
        {
            using var document = JsonDocument.ParseValue(ref reader);
            ReadWhole(JsonMarshal.GetRawUtf8Value(document.RootElement), settings, options, out value);
            return value;
        }

        ref var first = ref MemoryMarshal.GetReference(reader.ValueSpan);
        var start = reader.TokenStartIndex;
        if (reader.TokenType == JsonTokenType.String)
            first = ref Unsafe.Subtract(ref first, 1);
        reader.Skip();
        ReadWhole(MemoryMarshal.CreateReadOnlySpan(in first, (int)(reader.BytesConsumed - start)), settings, options, out value);
        return value;
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

    private void ReadWhole(ReadOnlySpan<byte> utf8, JsonReadOptions settings, JsonSerializerOptions options, out T value)
    {
        var source = new JsonSource(utf8, settings, options);
        codec.Read(ref source, out value);
        source.End();
    }

    /// <summary>Comments and commas before the end, which the source does not know.</summary>
    private static bool MayHoldMoreThanJson(JsonReaderOptions options) =>
        options.AllowTrailingCommas || options.CommentHandling != JsonCommentHandling.Disallow;
}
