using System.Buffers;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Stepwright.Contract;

/// <summary>
/// Enums by their names. Names and everything rare (combined flags, other cases, numbers) are those of <see cref="JsonStringEnumConverter{TEnum}"/>.
/// </summary>
/// <typeparam name="TEnum">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonEnumCodec<TEnum> : JsonCodec<TEnum>
    where TEnum : struct, Enum
{
    private readonly JsonConverter<TEnum> _converter = (JsonConverter<TEnum>)new JsonStringEnumConverter<TEnum>().CreateConverter(typeof(TEnum), JsonSource.NoOptions)!;
    private readonly TEnum[] _values = [.. Enum.GetValues<TEnum>().Distinct()];

    /// <summary>As they stand in JSON, in quotes.</summary>
    private readonly byte[][] _texts;

    /// <summary>Takes the names from the enum.</summary>
    public JsonEnumCodec() => _texts = [.. _values.Select(TextOf)];

    /// <inheritdoc/>
    public override void Write(ref JsonBuffer buffer, in TEnum value)
    {
        var index = IndexOf(value);
        if (index >= 0)
            buffer.WriteLiteral(_texts[index]);
        else
            buffer.WriteConverted(value, _converter);
    }

    /// <inheritdoc/>
    public override void Read(ref JsonSource source, out TEnum value)
    {
        var texts = _texts;
        for (var i = 0; i < texts.Length; i++)
        {
            if (source.TryLiteral(texts[i]))
            {
                value = _values[i];
                return;
            }
        }

        value = source.Convert(_converter);
    }

    /// <inheritdoc/>
    public override void WriteKey(ref JsonBuffer buffer, in TEnum value)
    {
        var index = IndexOf(value);
        if (index >= 0)
            buffer.WriteLiteral(_texts[index]);
        else
            buffer.WriteConvertedKey(value, _converter);
    }

    /// <inheritdoc/>
    public override void ReadKey(ref JsonSource source, out TEnum value)
    {
        var texts = _texts;
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i].AsSpan()[1..^1].SequenceEqual(source.Name))
            {
                value = _values[i];
                return;
            }
        }

        value = source.ConvertKey(_converter);
    }

    private int IndexOf(TEnum value) => Array.IndexOf(_values, value);

    private byte[] TextOf(TEnum value)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output))
            _converter.Write(writer, value, JsonSource.NoOptions);
        return output.WrittenSpan.ToArray();
    }
}
