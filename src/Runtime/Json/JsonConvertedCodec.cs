using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Stepwright.Contract;

/// <summary>A type that a converter of its own writes.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonConvertedCodec<T> : JsonCodec<T>
{
    private readonly JsonConverter<T> _converter;

    /// <summary>Takes a converter, or who makes one.</summary>
    /// <param name="converter">What <c>[JsonConverter]</c> names.</param>
    /// <exception cref="InvalidOperationException">It converts another type.</exception>
    public JsonConvertedCodec(JsonConverter converter)
    {
        ArgumentNullException.ThrowIfNull(converter);
        _converter = (converter as JsonConverterFactory)?.CreateConverter(typeof(T), JsonSource.NoOptions) as JsonConverter<T>
            ?? converter as JsonConverter<T>
            ?? throw new InvalidOperationException($"{converter.GetType()} does not convert {typeof(T)}: name another [JsonConverter] there.");
    }

    /// <inheritdoc/>
    public override void Write(ref JsonBuffer buffer, in T value)
    {
        if (value is null && !_converter.HandleNull)
            buffer.WriteNull();
        else
            buffer.WriteConverted(value, _converter);
    }

    /// <inheritdoc/>
    public override void Read(ref JsonSource source, out T value) =>
        value = default(T) is null && !_converter.HandleNull && source.TryNull() ? default! : source.Convert(_converter)!;

    /// <inheritdoc/>
    public override void WriteKey(ref JsonBuffer buffer, in T value) => buffer.WriteConvertedKey(value, _converter);

    /// <inheritdoc/>
    public override void ReadKey(ref JsonSource source, out T value) => value = source.ConvertKey(_converter);
}
